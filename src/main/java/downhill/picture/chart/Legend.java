package downhill.picture.chart;

import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a place inside a plot for the names of its lines, where it covers least of them. */
final class Legend {
  static final double SAMPLE = 24;
  static final double PAD = 8;
  private static final double ROW = 18;
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

  /** Makes a legend that leaves most of a plot free: with values, or with names alone. */
  static Legend of(List<Entry> entries, Box plot) {
    Legend full = new Legend(entries, false);
    return full.width <= 0.62 * plot.width() && full.height <= 0.7 * plot.height()
        ? full
        : new Legend(entries, true);
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
   * Chooses the place.
   *
   * @param marks points that had better not be covered, as x, y, x, y ...
   */
  Box place(Box plot, List<Double> marks) {
    double right = plot.right() - width - 4;
    double middle = plot.centerY() - height / 2;
    double low = plot.bottom() - height - 26;
    List<Box> places = new ArrayList<>();
    for (double x : new double[] {right, plot.x() + 6, plot.centerX() - width / 2}) {
      for (double y : new double[] {plot.y() + 4, middle, low}) {
        places.add(new Box(x, Math.max(plot.y() + 2, y), width, height));
      }
    }
    Box best = places.getFirst();
    int fewest = Integer.MAX_VALUE;
    for (Box place : places) {
      int covered = covered(place, marks);
      if (covered < fewest) {
        fewest = covered;
        best = place;
      }
    }
    return best;
  }

  private static int covered(Box place, List<Double> marks) {
    int covered = 0;
    for (int i = 0; i < marks.size(); i += 2) {
      if (place.contains(marks.get(i), marks.get(i + 1))) {
        covered++;
      }
    }
    return covered;
  }
}
