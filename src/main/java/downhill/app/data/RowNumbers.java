package downhill.app.data;

import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The numbers 0 to n - 1 as the items of a table: a million rows take no memory, and finding one
 * takes no search. Never changes.
 */
final class RowNumbers extends ObservableListBase<Integer> {
  private final int count;

  RowNumbers(int count) {
    this.count = count;
  }

  @Override
  public Integer get(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException("row must be 0 to " + (count - 1) + ". Received: " + index);
    }
    return index;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public int indexOf(@Nullable Object row) {
    return row instanceof Integer number && number >= 0 && number < count ? number : -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }
}
