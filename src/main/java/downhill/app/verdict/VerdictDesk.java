package downhill.app.verdict;

import downhill.app.work.Identity;
import downhill.lab.verdict.Repairs;
import downhill.lab.verdict.Verdict;
import downhill.lab.verdict.VerdictWorker;
import downhill.scenario.Experiment;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Answers one question after another, and keeps what it knows of the last one's experiment. */
final class VerdictDesk {
  private @Nullable Known known;

  private record Known(Experiment experiment, VerdictWorker verdicts, Repairs repairs) {}

  /**
   * Answers.
   *
   * @param cancelled whether nobody waits for this answer any more
   */
  VerdictQuestion.Answer answer(VerdictQuestion question, BooleanSupplier cancelled) {
    Known now = knownOf(question.moment().experiment());
    Verdict verdict = now.verdicts.of(question.moment());
    return new VerdictQuestion.Answer(
        question, verdict, now.repairs.of(question.moment(), verdict, cancelled));
  }

  private Known knownOf(Experiment experiment) {
    Known last = known;
    if (last == null || !Identity.same(last.experiment, experiment)) {
      last = new Known(experiment, new VerdictWorker(experiment), new Repairs(experiment));
      known = last;
    }
    return last;
  }
}
