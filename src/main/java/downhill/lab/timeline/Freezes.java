package downhill.lab.timeline;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Which weights each step left alone. A change at step s holds for the steps after s, up to the
 * next change.
 */
final class Freezes {
  private final TreeMap<Long, int[]> changes = new TreeMap<>();

  /** A run that begins with these weights frozen, ascending; not copied. */
  Freezes(int[] atFirst) {
    changes.put(0L, atFirst);
  }

  Freezes(Freezes other) {
    changes.putAll(other.changes);
  }

  /** Returns the weights that the step after {@code step} leaves alone, ascending; not a copy. */
  int[] after(long step) {
    return changes.floorEntry(step).getValue();
  }

  /** Returns the step since which these have been frozen, and no others. */
  long since(long step) {
    return changes.floorKey(step);
  }

  /** Returns the next step after {@code step} at which a weight is frozen or let go. */
  long nextAfter(long step) {
    Long next = changes.higherKey(step);
    return next == null ? Long.MAX_VALUE : next;
  }

  /** Freezes a weight for the steps after {@code step}, or lets it go. */
  void change(long step, int index, boolean frozen) {
    int[] now = after(step);
    int place = Arrays.binarySearch(now, index);
    if (frozen == (place >= 0)) {
      return;
    }
    int[] next;
    if (frozen) {
      next = Arrays.copyOf(now, now.length + 1);
      next[now.length] = index;
      Arrays.sort(next);
    } else {
      next = Arrays.stream(now).filter(each -> each != index).toArray();
    }
    changes.put(step, next);
  }

  /** Forgets the changes after a step. */
  boolean isSame(Freezes other) {
    return changes.keySet().equals(other.changes.keySet())
        && changes.entrySet().stream()
            .allMatch(each -> Arrays.equals(each.getValue(), other.after(each.getKey())));
  }

  void forgetAfter(long step) {
    changes.tailMap(step, false).clear();
  }
}
