package downhill.app.theme;

/** The style classes of the Softmax and the Entropy lab. */
public enum DeskStyle implements StyleClass {
  /** The centre of the Softmax lab. */
  SOFTMAX_LAB,
  /** Where a single score is typed. */
  SCORE_FIELD,
  /** Temperature, constant, base. */
  TURN_BODY,
  /** What a slider is set to. */
  TURN_VALUE,
  /** The choice of another recipe. */
  RECIPE,
  /** What Keras makes of labels, one thing under the other. */
  MISTAKES,
  /** Recipes beside each other. */
  RECIPES,
  /** One of them. */
  RECIPE_COLUMN,
  /** A picture in the inspector. */
  PAGE_PICTURE,
  /** The card of a number of the network in the inspector. */
  NUMBER_PAGE,
  /** The centre of the Entropy lab. */
  ENTROPY_LAB,
  /** A lab that scrolls where the window is too low. */
  LAB_SCROLL,
  /** From the boxes to the loss. */
  LOSS_BODY,
  /** What can be done there. */
  LOSS_BUTTONS,
  /** Where all balls of a box are typed. */
  BOX_FIELD,
  /** Where the balls of one colour are typed. */
  COUNT_FIELD
}
