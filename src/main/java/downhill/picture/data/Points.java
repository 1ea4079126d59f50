package downhill.picture.data;

/**
 * The rows that are drawn: those trained on, and after them those held back for validation. Up to
 * {@value #MOST} all are; of more, evenly spaced ones, and always those of the current batch (up to
 * {@value #MOST_LIT}) and the selected one.
 *
 * @param rows indices of rows, training rows first, not a copy
 * @param lit whether each belongs to the current batch, not a copy
 * @param selected place in {@code rows} of the selected one, or -1
 * @param total how many rows there are
 * @param training how many of them are trained on
 */
@SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
public record Points(int[] rows, boolean[] lit, int selected, int total, int training) {
  /** How many rows are drawn before thinning begins. */
  public static final int MOST = 2_000;

  /** How many rows of a batch are lit. */
  public static final int MOST_LIT = 256;

  /** Chooses rows where none are held back. */
  public static Points of(int total, int[] batch, int selected) {
    return of(total, 0, batch, selected);
  }

  /**
   * Chooses the rows.
   *
   * @param training how many training rows there are, at least 1
   * @param heldBack how many rows are held back for validation
   * @param batch rows of the current batch
   * @param selected the selected row, or -1
   */
  public static Points of(int training, int heldBack, int[] batch, int selected) {
    int total = training + heldBack;
    boolean[] wanted = new boolean[total];
    int shown = Math.min(total, MOST);
    for (int i = 0; i < shown; i++) {
      wanted[(int) ((long) i * total / shown)] = true;
    }
    boolean[] inBatch = new boolean[total];
    for (int i = 0; i < Math.min(batch.length, MOST_LIT); i++) {
      wanted[batch[i]] = true;
      inBatch[batch[i]] = true;
    }
    if (selected >= 0) {
      wanted[selected] = true;
    }
    int count = 0;
    for (boolean want : wanted) {
      count += want ? 1 : 0;
    }
    int[] rows = new int[count];
    boolean[] lit = new boolean[count];
    int place = -1;
    int next = 0;
    for (int row = 0; row < total; row++) {
      if (wanted[row]) {
        rows[next] = row;
        lit[next] = inBatch[row];
        place = row == selected ? next : place;
        next++;
      }
    }
    return new Points(rows, lit, place, total, training);
  }

  /** Returns whether a drawn row is held back for validation. */
  public boolean heldBack(int point) {
    return rows[point] >= training;
  }

  /** Returns how many rows are drawn. */
  public int size() {
    return rows.length;
  }

  /** Returns whether rows are left out. */
  public boolean thinned() {
    return rows.length < total;
  }
}
