package downhill.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts what a column holds, cell by cell. */
final class ColumnSurvey {
  private final Set<Double> values = new TreeSet<>();
  private final Set<String> texts = new HashSet<>();
  private boolean few = true;
  private long numbers;
  private long words;
  private long missing;
  private int firstWord;
  private int firstGap;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  void number(double value) {
    numbers++;
    if (value < low || value > high) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (few) {
      values.add(value == 0 ? 0 : value);
      stopAtMany();
    }
  }

  void word(String text, int line) {
    firstWord = words == 0 ? line : firstWord;
    words++;
    if (few) {
      texts.add(text);
      stopAtMany();
    }
  }

  void missing(int line) {
    firstGap = missing == 0 ? line : firstGap;
    missing++;
  }

  private void stopAtMany() {
    if (values.size() + texts.size() > ColumnFound.MOST_CLASSES) {
      few = false;
      values.clear();
      texts.clear();
    }
  }

  ColumnFound found(String name, boolean renamed) {
    List<String> labels = new ArrayList<>();
    values.forEach(value -> labels.add(CellText.label(value)));
    texts.stream().sorted().forEach(labels::add);
    return new ColumnFound(
        name, renamed, numbers, words, missing, firstWord, firstGap, low, high, labels);
  }
}
