package downhill.app.verdict;

import downhill.app.work.Identity;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Notes, as far as moments shown tell, since which step the learning rate is what it is. */
final class SteadySince {
  private final TreeMap<Long, Double> changes = new TreeMap<>();
  private @Nullable Experiment experiment;

  /** Returns the first step that the rate of a moment was used from. */
  long of(SessionState state) {
    if (!Identity.same(state.experiment(), experiment)) {
      experiment = state.experiment();
      changes.clear();
      changes.put(0L, state.learningRate());
    }
    long step = state.snapshot().step();
    Map.Entry<Long, Double> known = changes.floorEntry(step);
    if (known == null || known.getValue() != state.learningRate()) {
      // A rate that changes in the past makes what was known of later steps void.
      changes.tailMap(step, true).clear();
      changes.put(step, state.learningRate());
      return step;
    }
    return known.getKey();
  }
}
