package downhill.picture.surface;

/**
 * A typeface at a size.
 *
 * @param face which letters
 * @param size in pixels
 */
public record TextStyle(Face face, double size) {
  /** Captions. */
  public static final TextStyle CAPTION = new TextStyle(Face.TEXT, 12);

  /** Plain words. */
  public static final TextStyle BODY = new TextStyle(Face.TEXT, 13);

  /** Column titles and names. */
  public static final TextStyle NAME = new TextStyle(Face.SEMIBOLD, 13);

  /** Axis numbers, shapes, small numbers. */
  public static final TextStyle NUMBER = new TextStyle(Face.MONO, 12);

  /** Numbers on edges and in nodes. */
  public static final TextStyle VALUE = new TextStyle(Face.MONO, 13);

  /** The output of the network. */
  public static final TextStyle RESULT = new TextStyle(Face.MONO_MEDIUM, 15);

  /** Returns the same face at another size. */
  public TextStyle withSize(double other) {
    return new TextStyle(face, other);
  }

  /** Returns how far letters reach above their baseline, accents of capitals left out. */
  public double ascent() {
    return 0.82 * size;
  }

  /** Returns how far letters reach below their baseline. */
  public double descent() {
    return 0.22 * size;
  }

  /** Returns the baseline that puts digits and capitals in the middle of a height. */
  public double baseline(double centerY) {
    return centerY + 0.36 * size;
  }
}
