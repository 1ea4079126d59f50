package downhill.picture.chart;

import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.List;
import java.util.Optional;

/** Finds a place for the names of lines: inside the plot where it covers none, or above it. */
final class Legend {
  static final double SAMPLE = 24;
  static final double PAD = 8;

  /** Height of a row of names above the plot. */
  static final double ROW = 18;

  private static final double CLEARANCE = 4;
  private static final double ENTRY_GAP = 7;

  /**
   * A line's name and its value.
   *
   * @param series the line of epochs, or empty for the batch loss
   */
  record Entry(Optional<LossSeries> series, String name, String value) {}

  private final List<Entry> entries;
  private final boolean compact;
  private final double width;
  private final double height;

  private Legend(List<Entry> entries, boolean compact) {
    this.entries = entries;
    this.compact = compact;
    double widest = 0;
    for (Entry entry : entries) {
      double name = TextMetrics.width(entry.name(), TextStyle.CAPTION);
      double value = compact ? 0 : TextMetrics.width(entry.value(), TextStyle.NUMBER);
      widest = Math.max(widest, Math.max(name, value));
    }
    this.width = widest + SAMPLE + 3 * PAD;
    this.height = entries.size() * entryHeight() - ENTRY_GAP + 2 * PAD;
  }

  /** Makes a legend with names and values, or with names alone. */
  static Legend of(List<Entry> entries, boolean compact) {
    return new Legend(entries, compact);
  }

  /** Returns whether most of a plot stays free. */
  boolean fits(Box plot) {
    return width <= 0.62 * plot.width() && height <= 0.7 * plot.height();
  }

  List<Entry> entries() {
    return entries;
  }

  boolean compact() {
    return compact;
  }

  double entryHeight() {
    return (compact ? ROW - 4 : 2 * ROW - 2) + ENTRY_GAP;
  }

  /**
   * Chooses a place in a plot.
   *
   * @param marks points that may not be covered, as x, y, x, y ...
   * @return empty when every place covers some
   */
  Optional<Box> place(Box plot, List<Double> marks) {
    double right = plot.right() - width - 4;
    double middle = plot.centerY() - height / 2;
    double low = plot.bottom() - height - 26;
    for (double x : new double[] {right, plot.x() + 6, plot.centerX() - width / 2}) {
      for (double y : new double[] {plot.y() + 4, middle, low}) {
        Box place = new Box(x, Math.max(plot.y() + 2, y), width, height);
        if (isFree(place.grown(CLEARANCE), marks)) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFree(Box place, List<Double> marks) {
    for (int i = 0; i < marks.size(); i += 2) {
      if (place.contains(marks.get(i), marks.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the room that the name of an entry takes in a row. */
  static double nameWidth(Entry entry) {
    return SAMPLE + PAD + TextMetrics.width(entry.name(), TextStyle.CAPTION);
  }
}
