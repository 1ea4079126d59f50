package downhill.picture.surface;

import java.util.List;

/** A sentence in the middle of an area where there is nothing else to draw. */
public final class Sentence {
  private static final double LINE = 20;
  private static final double MOST_WIDTH = 460;

  private Sentence() {}

  /**
   * Writes the sentence, in several lines where it needs them.
   *
   * @param rgb colour of the letters
   */
  public static void paint(Surface surface, double width, double height, String text, int rgb) {
    TextStyle style = TextStyle.BODY;
    double room = Math.min(MOST_WIDTH, width);
    List<String> lines = TextBlock.lines(text, room, style);
    double middle = (height - (lines.size() - 1) * LINE) / 2;
    for (String line : lines) {
      if (middle > LINE / 2 && middle < height - LINE / 2) {
        surface.text(
            TextMetrics.fit(line, room, style),
            width / 2,
            style.baseline(middle),
            style,
            Anchor.MIDDLE,
            Fill.of(rgb));
      }
      middle += LINE;
    }
  }
}
