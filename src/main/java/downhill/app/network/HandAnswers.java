package downhill.app.network;

import downhill.app.view.Sample;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.backward.GradientCheck;
import downhill.lab.explain.backward.Stop;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a backward walk needs, computed on threads of its own: the step that is gone through, and
 * the check of a gradient.
 */
final class HandAnswers implements AutoCloseable {
  private final LatestWorker<HandQuestion, BackwardExplanation> worker =
      new LatestWorker<>(
          "backward",
          asked -> BackwardExplanation.of(asked.experiment(), asked.moment(), asked.row()));
  private final LatestWorker<CheckQuestion, Checked> checker =
      new LatestWorker<>("gradient check", HandAnswers::check);
  private @Nullable HandQuestion asked;
  private @Nullable BackwardExplanation explained;
  private @Nullable CheckQuestion checking;
  private @Nullable Checked checked;

  /** A check together with what was asked. */
  private record Checked(CheckQuestion question, GradientCheck check) {}

  private static Checked check(CheckQuestion question) {
    BackwardExplanation explained = question.explained();
    return new Checked(
        question, GradientCheck.of(explained.experiment(), explained.step(), question.index()));
  }

  /** Knows nothing again. */
  void forget() {
    asked = null;
    explained = null;
  }

  /** Asks for the step that is gone through at a moment. */
  void ask(SessionState state, Sample sample) {
    OptionalInt row =
        sample instanceof Sample.Row(int each) && each < state.experiment().training().size()
            ? OptionalInt.of(each)
            : OptionalInt.empty();
    var question = new HandQuestion(state.experiment(), state.snapshot(), row);
    HandQuestion before = asked;
    boolean same =
        before != null
            && Identity.same(before.experiment(), question.experiment())
            && Identity.same(before.moment(), question.moment())
            && before.row().equals(row);
    if (!same) {
      asked = question;
      worker.ask(question);
    }
  }

  /** Puts away what was checked. */
  void putAway() {
    checking = null;
  }

  /**
   * Takes what was answered since.
   *
   * @param experiment the one that is shown; answers about another are passed over
   * @return whether there was anything
   */
  boolean take(@Nullable Experiment experiment) {
    boolean changed = false;
    BackwardExplanation answer = worker.answer().orElse(null);
    if (answer != null
        && !Identity.same(answer, explained)
        && Identity.same(answer.experiment(), experiment)) {
      explained = answer;
      changed = true;
    }
    Checked result = checker.answer().orElse(null);
    if (result != null && !Identity.same(result, checked)) {
      checked = result;
      changed = true;
    }
    return changed;
  }

  /** Returns the step that is gone through; empty until it is computed. */
  Optional<BackwardExplanation> explained() {
    return Optional.ofNullable(explained);
  }

  /** Holds the gradient of an edge against its central difference. */
  void check(Stop edge) {
    BackwardExplanation now = explained;
    if (now != null) {
      checking = new CheckQuestion(now, now.index(edge));
      checker.ask(checking);
    }
  }

  /** Returns the check of an edge of the step that is shown; empty where none was asked for. */
  Optional<GradientCheck> checked(int index) {
    Checked done = checked;
    return done != null
            && Identity.same(done.question(), checking)
            && Identity.same(done.question().explained(), explained)
            && done.question().index() == index
        ? Optional.of(done.check())
        : Optional.empty();
  }

  /** Computes nothing more. */
  @Override
  public void close() {
    worker.close();
    checker.close();
  }
}
