package downhill.lab.explain.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whole numbers in an array of any shape, and what Keras' {@code to_categorical} makes of it: one
 * more axis, with a single 1 at the place of each number. Source: keras.utils.numerical_utils.
 *
 * @param shape the length of each axis
 * @param values all numbers, the last axis running fastest
 */
public record Encoding(List<Integer> shape, List<Integer> values) {
  /** Takes its own copies and checks that they fit together. */
  public Encoding {
    shape = List.copyOf(shape);
    values = List.copyOf(values);
    int size = shape.stream().reduce(1, (a, b) -> a * b);
    if (values.size() != size || values.isEmpty()) {
      throw new IllegalArgumentException(
          "values must number " + size + ", at least 1. Received: " + values.size());
    }
  }

  /** Returns labels in a row: one axis. */
  public static Encoding of(List<Integer> labels) {
    return new Encoding(List.of(labels.size()), labels);
  }

  /** Returns the largest number. */
  public int largest() {
    return values.stream().max(Integer::compare).orElseThrow();
  }

  /**
   * Encodes each number, which must not be negative.
   *
   * @param classes how many columns there are; without it, one more than the largest number
   * @return empty where a number is too large for its column; there Keras raises IndexError
   */
  public Optional<Encoding> toCategorical(OptionalInt classes) {
    int columns = classes.orElse(largest() + 1);
    if (largest() >= columns) {
      return Optional.empty();
    }
    List<Integer> encoded = new ArrayList<>(values.size() * columns);
    for (int value : values) {
      for (int column = 0; column < columns; column++) {
        encoded.add(column == value ? 1 : 0);
      }
    }
    List<Integer> axes = new ArrayList<>(shape);
    // As Keras does: an axis of length 1 at the end disappears, unless it is the only one.
    if (axes.size() > 1 && axes.getLast() == 1) {
      axes.removeLast();
    }
    axes.add(columns);
    return Optional.of(new Encoding(axes, encoded));
  }

  /**
   * Returns the place of the largest number along the last axis, the first of equals: the way back.
   */
  public List<Integer> argmax() {
    int columns = shape.getLast();
    List<Integer> places = new ArrayList<>();
    for (int from = 0; from < values.size(); from += columns) {
      int best = 0;
      for (int column = 1; column < columns; column++) {
        best = values.get(from + column) > values.get(from + best) ? column : best;
      }
      places.add(best);
    }
    return places;
  }

  /** Returns the columns of the last axis in which no number is 1. */
  public List<Integer> deadColumns() {
    int columns = shape.getLast();
    List<Integer> dead = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      boolean used = false;
      for (int at = column; at < values.size(); at += columns) {
        used |= values.get(at) == 1;
      }
      if (!used) {
        dead.add(column);
      }
    }
    return dead;
  }
}
