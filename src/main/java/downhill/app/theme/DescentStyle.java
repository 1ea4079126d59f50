package downhill.app.theme;

/** The style classes of the Descent lab. */
public enum DescentStyle implements StyleClass {
  /** The centre of the Descent lab. */
  DESCENT_LAB,
  /** The curve and the sentence below it. */
  DESCENT_BODY,
  /** A picture that is turned. */
  TURNED,
  /** What lies over the ball of the curve. */
  BALL_HANDLE,
  /** The learning rate, and under it what the run is doing. */
  RATE_BODY,
  /** The dial, and the coefficients beside it. */
  RATE_LINE,
  /** Coefficients in original units. */
  COEFFICIENTS,
  /** Raw or standardised. */
  SCALING,
  /** The symbol of the learning rate. */
  RATE_SYMBOL,
  /** What a run is doing now. */
  VERDICT,
  /** The line with its name and what can be done. */
  VERDICT_HEAD,
  /** A run that does well. */
  VERDICT_WELL,
  /** A run that swings or jitters. */
  VERDICT_SWINGS,
  /** A run that comes no further. */
  VERDICT_STANDS,
  /** A run that is lost. */
  VERDICT_LOST,
  /** A run of which nothing certain is known. */
  VERDICT_SILENT
}
