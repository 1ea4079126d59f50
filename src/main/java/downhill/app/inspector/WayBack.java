package downhill.app.inspector;

import downhill.app.inspector.Explained.PastWeight;
import downhill.engine.model.Weights;
import downhill.engine.training.Evaluator;
import downhill.lab.landscape.NextStep;
import downhill.lab.timeline.Trail;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;

/** Looks where a weight came from, and what the loss was then. */
final class WayBack {
  private static final int STEPS = 8;
  private static final long MOST_MULTIPLICATIONS = 1L << 24;

  private WayBack() {}

  static Explained.Way of(Question question, int index) {
    Experiment experiment = question.experiment();
    Trail trail = question.moment().trail();
    int first = Math.max(0, trail.size() - STEPS);
    long cost =
        (long) experiment.training().size()
            * experiment.model().parameterCount()
            * (trail.size() - first);
    Evaluator evaluator = experiment.evaluator();
    Weights then = question.moment().weights().copy();
    List<PastWeight> path = new ArrayList<>();
    for (int moment = first; moment < trail.size(); moment++) {
      double loss = Double.NaN;
      if (cost <= MOST_MULTIPLICATIONS) {
        trail.copyTo(moment, then);
        loss = evaluator.loss(then, experiment.training());
      }
      path.add(new PastWeight(trail.firstStep() + moment, trail.weight(moment, index), loss));
    }
    NextStep next = NextStep.of(experiment, question.moment(), index);
    return new Explained.Way(question, index, next, path);
  }
}
