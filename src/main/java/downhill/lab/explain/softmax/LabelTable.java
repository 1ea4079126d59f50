package downhill.lab.explain.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Class labels, numbered and encoded one-hot, rightly or with one of the two mistakes that are made
 * most.
 *
 * @param names the classes by their number from 0; empty where the labels are numbers themselves
 * @param labels the number of each sample's class
 * @param way what is done with them
 * @param told whether {@code to_categorical} is told how many classes there are
 */
public record LabelTable(List<String> names, List<Integer> labels, Way way, boolean told) {
  /** The most samples that are shown. */
  public static final int MOST_SAMPLES = 12;

  /** The most classes that are shown. */
  public static final int MOST_CLASSES = 10;

  /** Six samples of three classes. */
  public static final LabelTable FIRST =
      new LabelTable(List.of(), List.of(0, 2, 1, 0, 1, 2), Way.RIGHT, false);

  /** What is done with the labels. */
  public enum Way {
    /** Numbered from 0, encoded once. */
    RIGHT,
    /** Numbered from 1. */
    FROM_ONE,
    /** Encoded, and what came out encoded again. */
    TWICE
  }

  /** Takes its own copies and checks the numbers. */
  public LabelTable {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
    if (labels.isEmpty() || labels.stream().anyMatch(label -> label < 0)) {
      throw new IllegalArgumentException(
          "labels must be at least one number, none negative. Received: " + labels);
    }
  }

  /** Returns how many classes are meant: labels that leave out 0 are counted from 1. */
  public int classes() {
    if (!names.isEmpty()) {
      return names.size();
    }
    int largest = Encoding.of(labels).largest();
    return labels.contains(0) ? largest + 1 : Math.max(1, largest);
  }

  /** Returns the numbers that are encoded: counted from 1 where that is the mistake. */
  public List<Integer> numbers() {
    boolean more = way == Way.FROM_ONE && (labels.contains(0) || !names.isEmpty());
    return more ? labels.stream().map(label -> label + 1).toList() : labels;
  }

  /** Returns the argument for the number of classes. */
  public OptionalInt argument() {
    return told ? OptionalInt.of(classes()) : OptionalInt.empty();
  }

  /** Returns what {@code to_categorical} makes of the numbers; empty where it raises an error. */
  public Optional<Encoding> encoded() {
    Optional<Encoding> once = Encoding.of(numbers()).toCategorical(argument());
    return way == Way.TWICE ? once.flatMap(row -> row.toCategorical(argument())) : once;
  }

  /** Returns the table with other labels. */
  public LabelTable withLabels(List<String> classes, List<Integer> others) {
    return new LabelTable(classes, others, way, told);
  }

  /** Returns the table with something else done to it. */
  public LabelTable withWay(Way other) {
    return new LabelTable(names, labels, other, told);
  }

  /** Returns the table with the number of classes told or not. */
  public LabelTable withTold(boolean other) {
    return new LabelTable(names, labels, way, other);
  }

  /** Returns the table with the next class for one sample; the first follows the last. */
  public LabelTable withNext(int sample, int by) {
    int classes = names.isEmpty() ? Encoding.of(labels).largest() + 1 : names.size();
    List<Integer> others = new ArrayList<>(labels);
    others.set(sample, Math.floorMod(labels.get(sample) + by, classes));
    return withLabels(names, others);
  }
}
