package downhill.lab.sharpness;

import downhill.engine.optimizer.Optimizer;
import downhill.engine.training.Trainer;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * Asks for moments that went by too fast to be measured. The run is trained once more from its
 * start with the rate and the frozen weights it has now; the measurements count only if that ends
 * at the very same bits.
 *
 * @param end the moment where the run stands
 * @param steps what to measure, ascending, all before the end
 */
public record SharpnessReplay(long run, Experiment experiment, StepSnapshot end, List<Long> steps)
    implements SharpnessTask {
  /** Takes its own copy. */
  public SharpnessReplay {
    steps = List.copyOf(steps);
  }

  /**
   * Trains and measures.
   *
   * @param cancelled asked before each step
   * @return empty when cancelled, or when the run went another way
   */
  List<SharpnessPoint> points(SharpnessWorker worker, BooleanSupplier cancelled) {
    Optimizer rule = end.update().map(Update::optimizer).orElse(end.optimizer());
    Trainer trainer = experiment.trainer(end.start());
    int[] frozen = end.update().map(Update::frozen).orElse(end.frozen());
    trainer.setLearningRate(rule.learningRate());
    trainer.setFrozen(frozen);
    OptionalDouble bearable = SharpnessQuestion.bearable(rule);
    List<SharpnessPoint> points = new ArrayList<>();
    for (long step : steps) {
      if (!forward(trainer, step, cancelled)) {
        return List.of();
      }
      OptionalDouble lambda = worker.lambdaMax(trainer.weights(), frozen, cancelled);
      if (lambda.isEmpty()) {
        return List.of();
      }
      points.add(new SharpnessPoint(step, lambda.getAsDouble(), bearable));
    }
    boolean same =
        forward(trainer, end.step(), cancelled)
            && Arrays.equals(trainer.weights().values(), end.weights().values());
    return same ? points : List.of();
  }

  private static boolean forward(Trainer trainer, long to, BooleanSupplier cancelled) {
    while (trainer.steps() < to) {
      if (cancelled.getAsBoolean() || !trainer.step()) {
        return false;
      }
    }
    return true;
  }
}
