package downhill.app.theme;

/** The style classes of what the inspector shows. */
public enum PageStyle implements StyleClass {
  /** The one number a place is about. */
  GREAT_NUMBER,
  /** A button that copies an explanation. */
  TAKE_ALONG,
  /** What the inspector shows. */
  INSPECTOR_PAGE,
  /** The cards one has come by. */
  BREADCRUMB,
  /** The blocks of such a part, one under the other. */
  PAGE_BLOCKS,
  /** The number a page is about, with a note beside it. */
  HEADLINE,
  /** A piece of a line of text. */
  SPAN,
  /** Boxes with signs between them. */
  EQUATION,
  /** The place of a number in a picture that leads somewhere. */
  SPOT,
  /** A sign between two boxes. */
  EQUATION_SIGN,
  /** A number with its name and its origin. */
  EQUATION_BOX,
  /** A table of a few numbers. */
  NUMBER_TABLE,
  /** The line over a table. */
  TABLE_HEAD,
  /** A line of a table. */
  TABLE_ROW,
  /** The line under a table. */
  TABLE_SUM,
  /** A number over the last steps. */
  SPARKLINE,
  /** Its line. */
  SPARKLINE_LINE,
  /** Where it is now. */
  SPARKLINE_DOT,
  /** Where 0 is. */
  SPARKLINE_ZERO,
  /** Asks for the rest of a table. */
  MORE_ROWS,
  /** Text of no special meaning. */
  TONE_PLAIN,
  /** Text that stands back. */
  TONE_QUIET,
  /** Names and results. */
  TONE_STRONG,
  /** Text about a positive weight. */
  TONE_POSITIVE,
  /** Text about a negative weight. */
  TONE_NEGATIVE,
  /** Text about a gradient. */
  TONE_GRADIENT,
  /** Text about the learning rate. */
  TONE_RATE,
  /** Text about what is selected. */
  TONE_ACCENT,
  /** Text about the first class. */
  TONE_CLASS1,
  /** Text about the second class. */
  TONE_CLASS2,
  /** Text about the third class. */
  TONE_CLASS3,
  /** Text about the fourth class. */
  TONE_CLASS4,
  /** Text about the fifth class. */
  TONE_CLASS5,
  /** A line of text that leads to its card. */
  ASKS
}
