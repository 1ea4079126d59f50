package downhill.picture.surface;

import java.util.ArrayList;
import java.util.List;

/** Words side by side on one line, each centred where it belongs as far as the area allows. */
public final class TextRow {
  private static final double GAP = 14;

  private final double width;
  private final TextStyle style;
  private final List<String> texts = new ArrayList<>();
  private final List<Double> middles = new ArrayList<>();

  /**
   * Starts an empty row.
   *
   * @param width of the area
   * @param style of all words
   */
  public TextRow(double width, TextStyle style) {
    this.width = width;
    this.style = style;
  }

  /** Adds words centred at {@code middle}, right of all earlier ones. */
  public void add(String text, double middle) {
    double half = TextMetrics.width(text, style) / 2;
    texts.add(text);
    middles.add(Math.max(half, Math.min(middle, width - half)));
  }

  /** Returns whether no two neighbours touch and all are inside the area. */
  public boolean fits() {
    double free = -GAP;
    for (int i = 0; i < texts.size(); i++) {
      double half = TextMetrics.width(texts.get(i), style) / 2;
      if (middles.get(i) - half < free + GAP || middles.get(i) + half > width + 0.01) {
        return false;
      }
      free = middles.get(i) + half;
    }
    return true;
  }

  /** Writes the row. */
  public void paint(Surface surface, double baseline, Fill fill) {
    for (int i = 0; i < texts.size(); i++) {
      surface.text(texts.get(i), middles.get(i), baseline, style, Anchor.MIDDLE, fill);
    }
  }
}
