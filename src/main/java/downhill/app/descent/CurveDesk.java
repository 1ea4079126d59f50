package downhill.app.descent;

import downhill.app.work.Identity;
import downhill.engine.model.Weights;
import downhill.lab.landscape.CurveWorker;
import downhill.lab.landscape.NextStep;
import downhill.lab.landscape.Range;
import downhill.lab.landscape.WayLosses;
import downhill.lab.timeline.Way;
import downhill.picture.scene.DescentScene;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers one question after another, with memory kept for the experiment of the last one. */
final class CurveDesk implements Function<CurveQuestion, CurveAnswer> {
  private @Nullable Tools tools;

  /** What is kept from question to question. */
  private record Tools(Experiment experiment, CurveWorker curves, WayLosses losses) {}

  @Override
  public CurveAnswer apply(CurveQuestion question) {
    Tools kept = toolsFor(question.experiment());
    CurveWorker curves = kept.curves();
    Way way = question.snapshot().way();
    NextStep next = NextStep.of(question.experiment(), question.snapshot(), question.index());
    double start = question.snapshot().start().get(question.index());
    Range needed = curves.range(start, question.snapshot(), question.index(), next.newWeight());
    Range range = question.last().map(needed::orStay).orElse(needed);
    Weights weights = question.snapshot().weights();
    return new CurveAnswer(
        question,
        range,
        curves.trainingCurve(weights, question.index(), range, DescentScene.exactPlaces(way, next)),
        batch(question).map(rows -> curves.batchCurve(weights, rows, question.index(), range)),
        DescentScene.path(way, kept.losses().of(way), question.index()),
        next);
  }

  /** Returns the rows of the next batch; empty when they are all rows. */
  private static Optional<int[]> batch(CurveQuestion question) {
    int[] rows = question.snapshot().nextRows();
    return rows.length < question.experiment().training().size()
        ? Optional.of(rows)
        : Optional.empty();
  }

  private Tools toolsFor(Experiment wanted) {
    Tools known = tools;
    if (known == null || !Identity.same(wanted, known.experiment())) {
      known = new Tools(wanted, new CurveWorker(wanted), new WayLosses(wanted));
      tools = known;
    }
    return known;
  }
}
