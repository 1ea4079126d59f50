package downhill.app.batches;

/**
 * Which batches have a box when there is no room for all.
 *
 * @param first the first batch with a box, counted from 1
 * @param count how many boxes, at least 1
 */
record BatchWindow(int first, int count) {

  /** A window at the first batches, as wide as there is room. */
  static final BatchWindow START = new BatchWindow(1, Integer.MAX_VALUE / 2);

  /** Returns the last batch with a box. */
  int last() {
    return first + count - 1;
  }

  /** Returns this window with room for {@code room} boxes, moved no further than it must be. */
  BatchWindow within(int room, int batches) {
    int boxes = Math.clamp(room, 1, Math.max(1, batches));
    return new BatchWindow(Math.clamp(first, 1, Math.max(1, batches - boxes + 1)), boxes);
  }

  /** Returns this window, or the page that holds {@code batch} when it is outside. */
  BatchWindow showing(int batch, int batches) {
    if (batch < 1 || (batch >= first && batch <= last())) {
      return this;
    }
    return new BatchWindow((batch - 1) / count * count + 1, count).within(count, batches);
  }

  /** Returns the window moved by some boxes. */
  BatchWindow moved(int boxes, int batches) {
    return new BatchWindow(first + boxes, count).within(count, batches);
  }
}
