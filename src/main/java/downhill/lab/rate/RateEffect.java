package downhill.lab.rate;

/** What a learning rate does to a run. */
public enum RateEffect {
  /** Too small to come far in the steps that are left. */
  STALLS,
  /** Goes down without swinging. */
  GLIDES,
  /** Swings and arrives. */
  OVERSHOOTS,
  /** Swings ever further. */
  DIVERGES
}
