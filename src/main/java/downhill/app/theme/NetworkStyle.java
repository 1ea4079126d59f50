package downhill.app.theme;

/** The style classes of the Network lab. */
public enum NetworkStyle implements StyleClass {
  /** The cards of the Network lab. */
  LAB_COLUMNS,
  /** The network, and under it what came of a sample. */
  MODEL,
  /** The picture of the network. */
  NETWORK_PANE,
  /** The place of a node. */
  TARGET_NODE,
  /** What lines and colours mean. */
  LEGEND,
  /** One of these meanings. */
  LEGEND_ENTRY,
  /** The line of a positive weight. */
  LEGEND_POSITIVE,
  /** The line of a negative weight. */
  LEGEND_NEGATIVE,
  /** The colours of activation values. */
  ACTIVATION_SCALE,
  /** What came of a sample. */
  FORWARD,
  /** The line that says which sample it was. */
  FORWARD_HEAD,
  /** The buttons of a walk by hand. */
  HAND_BAR,
  /** The number a walk by hand stands at, worked out. */
  HAND_BLOCKS,
  /** What the network says of a sample. */
  PREDICTION,
  /** A sample of the user's own. */
  OWN_SAMPLE,
  /** Its fields and its buttons. */
  OWN_LINE,
  /** The part of them that scrolls. */
  OWN_SCROLL,
  /** Its fields. */
  OWN_FIELDS,
  /** One of its fields. */
  OWN_FIELD,
  /** Why something typed was refused. */
  REFUSAL,
  /** Learned weights beside what they should be. */
  TRUTH,
  /** A column of the network that the code speaks of. */
  LIT_COLUMN,
  /** On the page of a weight, where it is typed. */
  WEIGHT_PANEL,
  /** Where a weight is typed and frozen. */
  WEIGHT_CARD,
  /** Its field and its lock. */
  WEIGHT_LINE
}
