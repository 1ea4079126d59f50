package downhill.engine.training;

import downhill.engine.loss.Loss;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;

/** Measures a network on samples without training it, as Keras' {@code evaluate} does. */
public final class Evaluator {
  private final MeasuredPass pass;

  /**
   * Takes the memory for measuring.
   *
   * @throws IllegalArgumentException when the loss does not fit the last activation
   */
  public Evaluator(Sequential model, Loss loss) {
    this.pass = new MeasuredPass(model, loss, MeasuredPass.CAPACITY);
  }

  /** Returns loss and accuracy of all the samples. */
  public Evaluation evaluate(Weights weights, Samples samples) {
    run(weights, samples);
    return new Evaluation(pass.loss(), pass.accuracy());
  }

  /** Returns the loss of all the samples; allocates nothing. */
  public double loss(Weights weights, Samples samples) {
    run(weights, samples);
    return pass.loss();
  }

  private void run(Weights weights, Samples samples) {
    pass.restart();
    for (int from = 0; from < samples.size(); from += pass.capacity()) {
      pass.run(weights, samples, from, Math.min(pass.capacity(), samples.size() - from));
    }
  }
}
