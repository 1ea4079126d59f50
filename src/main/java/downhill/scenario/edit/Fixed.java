package downhill.scenario.edit;

/** What of the last layer and the loss was asked for, and so is not for an offer to change. */
enum Fixed {
  NOTHING,
  UNITS,
  ACTIVATION,
  LOSS
}
