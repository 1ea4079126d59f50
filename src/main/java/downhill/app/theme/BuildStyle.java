package downhill.app.theme;

/** The style classes of building by hand. */
public enum BuildStyle implements StyleClass {
  /** What a layer, or training, is set to. */
  BUILD_FORM,
  /** The two halves of what training is told. */
  TRAINING_FORM,
  /** The name of a Keras function over its settings. */
  FORM_TITLE,
  /** What a form can do, side by side. */
  BUILD_ACTIONS,
  /** One setting. */
  SETTING_ROW,
  /** The name of a setting. */
  SETTING_NAME,
  /** Where a setting is chosen from a list. */
  SETTING_CHOICE,
  /** A choice with a reason below it. */
  CHOICE_CELL,
  /** Why a change is refused, and what would help. */
  REASON,
  /** The controls above the columns of the network. */
  LAYER_TOOLS,
  /** The words about a layer. */
  LAYER_HEAD,
  /** A small round button. */
  ROUND,
  /** A button between two layers. */
  INSERT_LAYER,
  /** Model, loss and optimizer in the top bar. */
  TRAINING_SUMMARY,
  /** Undo and redo. */
  UNDO_BUTTONS
}
