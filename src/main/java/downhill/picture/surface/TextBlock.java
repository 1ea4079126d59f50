package downhill.picture.surface;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, between words only: Korean too. */
public final class TextBlock {
  private TextBlock() {}

  /** Returns the lines, none wider than {@code width} unless a single word is. */
  public static List<String> lines(String text, double width, TextStyle style) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && TextMetrics.width(longer, style) > width) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
