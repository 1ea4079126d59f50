package downhill.app.verdict;

import downhill.app.work.Identity;
import downhill.lab.verdict.Moment;
import downhill.lab.verdict.Repair;
import downhill.lab.verdict.Verdict;
import java.util.List;

/**
 * Asks what a run is doing.
 *
 * @param moment of the run
 */
record VerdictQuestion(Moment moment) {

  /** Returns whether nothing has changed since another question. */
  boolean same(VerdictQuestion other) {
    return Identity.same(moment.snapshot(), other.moment.snapshot())
        && moment.divergence().equals(other.moment.divergence())
        && moment.plannedSteps() == other.moment.plannedSteps();
  }

  /**
   * What it is doing.
   *
   * @param question what was asked
   * @param verdict the answer
   * @param repairs what can be done about it
   */
  record Answer(VerdictQuestion question, Verdict verdict, List<Repair> repairs) {
    /** Takes its own copy. */
    Answer {
      repairs = List.copyOf(repairs);
    }
  }
}
