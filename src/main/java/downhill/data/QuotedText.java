package downhill.data;

/** A piece of a file in a sentence about it. */
public final class QuotedText {
  private static final int MOST = 40;

  private QuotedText() {}

  /** Returns the text in quotes, its beginning where it is long, on one line. */
  public static String of(String text) {
    boolean whole = text.length() <= MOST;
    String shown = whole ? text : text.substring(0, MOST) + "…";
    return '"' + shown.replaceAll("\\p{Cntrl}", " ") + '"';
  }
}
