package downhill.app.compare;

import downhill.app.work.Identity;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Plan;
import downhill.lab.compare.RunState;
import downhill.lab.verdict.Moment;
import downhill.lab.verdict.Verdict;
import downhill.lab.verdict.VerdictWorker;
import downhill.scenario.Experiment;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of every run what it is doing, with memory kept for the runs of the last plan. */
final class VerdictDesk implements Function<ComparisonState, VerdictDesk.Answer> {
  private final IdentityHashMap<Experiment, VerdictWorker> workers = new IdentityHashMap<>();
  private @Nullable Plan plan;

  /**
   * The verdicts of a moment.
   *
   * @param state the moment
   * @param verdicts in the order of its runs
   */
  record Answer(ComparisonState state, List<Verdict> verdicts) {
    /** Takes its own copy. */
    Answer {
      verdicts = List.copyOf(verdicts);
    }
  }

  @Override
  public Answer apply(ComparisonState state) {
    if (!Identity.same(plan, state.plan())) {
      plan = state.plan();
      workers.clear();
    }
    return new Answer(state, state.runs().stream().map(this::verdict).toList());
  }

  private Verdict verdict(RunState run) {
    VerdictWorker worker = workers.computeIfAbsent(run.experiment(), VerdictWorker::new);
    return worker.of(
        new Moment(
            run.experiment(),
            run.snapshot(),
            run.curves(),
            run.plannedSteps(),
            run.stepsPerEpoch(),
            run.divergence()));
  }
}
