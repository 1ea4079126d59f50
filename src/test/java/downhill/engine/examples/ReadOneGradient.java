package downhill.engine.examples;

import downhill.engine.activation.Sigmoid;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.util.List;
import java.util.Locale;

/** Takes one step of logistic regression and reads every number of it. */
public final class ReadOneGradient {
  private ReadOneGradient() {}

  /** Prints loss, gradient and update; with p = sigmoid(z) the gradient is (p - y) x. */
  public static void main(String[] args) {
    Sequential model = new Sequential(2, List.of(new Dense(1, new Sigmoid())));
    Weights start = Weights.zeros(model);
    start.setKernel(0, 0, 0, 1);
    start.setKernel(0, 1, 0, -1);
    Samples one = new Samples(new double[][] {{2, 1}}, new double[][] {{0}});
    Trainer trainer =
        new Trainer(model, new Sgd(0.5), new BinaryCrossentropy(), one, 1, false, 0, start);

    trainer.step();

    System.out.printf(Locale.ROOT, "loss before %.6f%n", trainer.batchLoss());
    Weights gradients = trainer.gradients();
    Weights weights = trainer.weights();
    for (int input = 0; input < 2; input++) {
      System.out.printf(
          Locale.ROOT,
          "kernel %d: gradient %.6f, weight %.6f%n",
          input,
          gradients.kernel(0, input, 0),
          weights.kernel(0, input, 0));
    }
    System.out.printf(
        Locale.ROOT,
        "bias: gradient %.6f, weight %.6f%n",
        gradients.bias(0, 0),
        weights.bias(0, 0));
  }
}
