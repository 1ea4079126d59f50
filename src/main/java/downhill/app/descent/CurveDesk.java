package downhill.app.descent;

import downhill.app.work.Identity;
import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.lab.landscape.CurveWorker;
import downhill.lab.landscape.NextStep;
import downhill.lab.landscape.Range;
import downhill.lab.timeline.Trail;
import downhill.picture.descent.DescentPicture.PastStep;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers one question after another, with memory kept for the experiment of the last one. */
final class CurveDesk implements Function<CurveQuestion, CurveAnswer> {
  private static final long MOST_PRODUCTS = 1L << 24;

  private @Nullable Experiment experiment;
  private @Nullable CurveWorker worker;

  @Override
  public CurveAnswer apply(CurveQuestion question) {
    CurveWorker curves = workerFor(question.experiment());
    NextStep next = NextStep.of(question.experiment(), question.snapshot(), question.index());
    double start = question.snapshot().start().get(question.index());
    Range needed = curves.range(start, question.snapshot(), question.index(), next.newWeight());
    Range range = question.last().map(needed::orStay).orElse(needed);
    Weights weights = question.snapshot().weights();
    return new CurveAnswer(
        question,
        range,
        curves.trainingCurve(weights, question.index(), range),
        batch(question).map(rows -> curves.batchCurve(weights, rows, question.index(), range)),
        path(question),
        next);
  }

  /**
   * Returns the steps on the way here, each with the loss it had where that is cheap to measure.
   */
  private static List<PastStep> path(CurveQuestion question) {
    Trail trail = question.snapshot().trail();
    Experiment experiment = question.experiment();
    long products = (long) experiment.training().size() * experiment.model().parameterCount();
    boolean cheap = products * trail.size() <= MOST_PRODUCTS;
    Evaluator evaluator = experiment.evaluator();
    Weights then = Weights.zeros(experiment.model());
    List<PastStep> path = new ArrayList<>();
    for (int moment = 0; moment < trail.size() - 1; moment++) {
      double loss = Double.NaN;
      if (cheap) {
        for (int i = 0; i < then.size(); i++) {
          then.set(i, trail.weight(moment, i));
        }
        loss = evaluator.loss(then, experiment.training());
      }
      path.add(
          new PastStep(trail.firstStep() + moment, trail.weight(moment, question.index()), loss));
    }
    return path;
  }

  /** Returns the rows of the next batch; empty when they are all rows. */
  private static Optional<int[]> batch(CurveQuestion question) {
    int[] rows = question.snapshot().nextRows();
    return rows.length < question.experiment().training().size()
        ? Optional.of(rows)
        : Optional.empty();
  }

  private CurveWorker workerFor(Experiment wanted) {
    CurveWorker known = worker;
    if (known == null || !Identity.same(wanted, experiment)) {
      known = new CurveWorker(wanted);
      worker = known;
      experiment = wanted;
    }
    return known;
  }
}
