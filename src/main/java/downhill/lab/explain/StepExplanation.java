package downhill.lab.explain;

import downhill.engine.model.Weights;
import downhill.engine.training.Backpropagation;
import downhill.engine.training.Samples;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One training step with every number: the rows of its batch forward and backward, the gradients
 * they add up to, and what the update rule made of them.
 *
 * <p>Rows and weights are explained when asked for, because a batch may have a million rows. For
 * one thread.
 */
public final class StepExplanation {
  private final Experiment experiment;
  private final StepSnapshot snapshot;
  private final Update update;
  private final Backpropagation engine;
  private final Weights scratch;

  /**
   * Explains the step that led to a moment.
   *
   * @param snapshot any moment but that before the first step
   */
  public StepExplanation(Experiment experiment, StepSnapshot snapshot) {
    this.experiment = experiment;
    this.snapshot = snapshot;
    this.update =
        snapshot
            .update()
            .orElseThrow(
                () -> new IllegalArgumentException("step must be at least 1. Received: 0"));
    this.engine =
        new Backpropagation(experiment.model(), experiment.scenario().compile().loss(), 1);
    this.scratch = Weights.zeros(experiment.model());
  }

  /** Returns the moment after the step. */
  public StepSnapshot snapshot() {
    return snapshot;
  }

  /** Returns what the step did. */
  public Update update() {
    return update;
  }

  /** Explains one row of the batch, forward and backward. */
  public SampleStep sample(int place) {
    Samples training = experiment.training();
    int row = update.rows()[place];
    double loss = engine.run(update.before(), training, update.rows(), place, 1, scratch);
    List<List<Double>> deltas = new ArrayList<>();
    for (int layer = 0; layer < experiment.model().layerCount(); layer++) {
      deltas.add(Arrays.stream(engine.deltas(layer)).map(unit -> unit[0]).toList());
    }
    return new SampleStep(
        row,
        ForwardExplanation.of(update.before(), training.features()[row]),
        Arrays.stream(training.targets()[row]).boxed().toList(),
        loss,
        List.copyOf(deltas));
  }

  /** Explains what the rule did to one weight, by its place in the flat order. */
  public WeightStep weight(int index) {
    return WeightStep.of(update, index);
  }
}
