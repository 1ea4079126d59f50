package downhill.picture.surface;

/** Which end of a text stands at its x. */
public enum Anchor {
  /** The text starts at x. */
  START,
  /** The middle of the text is at x. */
  MIDDLE,
  /** The text ends at x. */
  END
}
