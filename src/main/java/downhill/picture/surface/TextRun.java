package downhill.picture.surface;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a line that one typeface can write.
 *
 * @param text the characters
 * @param style the style asked for, or its fallback where that lacks the characters
 */
public record TextRun(String text, TextStyle style) {

  /** Splits a line into runs, in order. Most lines are one run. */
  public static List<TextRun> of(String text, TextStyle style) {
    List<TextRun> runs = new ArrayList<>(1);
    int start = 0;
    boolean own = true;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      boolean has = TextMetrics.has(style.face(), text.codePointAt(i));
      if (has != own && i > start) {
        runs.add(run(text.substring(start, i), style, own));
        start = i;
      }
      own = has;
    }
    if (start < text.length()) {
      runs.add(run(text.substring(start), style, own));
    }
    return runs;
  }

  private static TextRun run(String text, TextStyle style, boolean own) {
    return new TextRun(text, own ? style : new TextStyle(style.face().fallback(), style.size()));
  }
}
