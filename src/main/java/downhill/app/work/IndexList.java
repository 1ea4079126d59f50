package downhill.app.work;

import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The numbers 0 to n - 1 as the items of a list or table: a million take no memory, and finding one
 * takes no search.
 */
public final class IndexList extends ObservableListBase<Integer> {
  private int count;

  /** Lists the numbers from 0 to {@code count - 1}. */
  public IndexList(int count) {
    this.count = count;
  }

  /** Lists the numbers from 0 to {@code size - 1} from now on. */
  public void resize(int size) {
    if (size == count) {
      return;
    }
    int before = count;
    beginChange();
    count = size;
    if (size > before) {
      nextAdd(before, size);
    } else {
      nextRemove(size, IntStream.range(size, before).boxed().toList());
    }
    endChange();
  }

  @Override
  public Integer get(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException(
          "index must be 0 to " + (count - 1) + ". Received: " + index);
    }
    return index;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public int indexOf(@Nullable Object number) {
    return number instanceof Integer index && index >= 0 && index < count ? index : -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object number) {
    return indexOf(number);
  }

  @Override
  public boolean contains(@Nullable Object number) {
    return indexOf(number) >= 0;
  }
}
