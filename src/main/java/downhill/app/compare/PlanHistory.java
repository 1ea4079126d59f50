package downhill.app.compare;

import downhill.lab.compare.Plan;
import downhill.scenario.Branch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was compared before, to be taken back and made again. */
final class PlanHistory {
  private static final int MOST = 100;

  private final Deque<Entry> past = new ArrayDeque<>();
  private final Deque<Entry> future = new ArrayDeque<>();

  /**
   * What was compared.
   *
   * @param plan the runs and where they begin
   * @param kept the runs as the document keeps them; none where it leaves the choice to the lab
   */
  record Entry(Plan plan, List<Branch> kept) {
    /** Takes its own copy. */
    Entry {
      kept = List.copyOf(kept);
    }
  }

  /** Notes what another choice takes the place of. */
  void changed(Entry from) {
    past.push(from);
    future.clear();
    if (past.size() > MOST) {
      past.removeLast();
    }
  }

  boolean canGoBack() {
    return !past.isEmpty();
  }

  /** Goes back from {@code now}; empty where nothing was changed. */
  Optional<Entry> back(Entry now) {
    return move(past, future, now);
  }

  /** Goes forward again from {@code now}; empty where nothing was taken back. */
  Optional<Entry> forward(Entry now) {
    return move(future, past, now);
  }

  private static Optional<Entry> move(Deque<Entry> from, Deque<Entry> to, Entry now) {
    Optional<Entry> entry = Optional.ofNullable(from.poll());
    entry.ifPresent(there -> to.push(now));
    return entry;
  }

  /** Forgets everything: another document is open. */
  void clear() {
    past.clear();
    future.clear();
  }
}
