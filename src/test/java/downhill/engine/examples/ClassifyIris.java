package downhill.engine.examples;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.data.OneHot;
import downhill.data.Standardization;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Adam;
import downhill.engine.training.Evaluation;
import downhill.engine.training.Evaluator;
import downhill.engine.training.Fit;
import downhill.engine.training.FitListener;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells three species of iris apart, with 30 of the 150 flowers held back to judge it by. */
public final class ClassifyIris {
  private static final int TRAINING = 120;

  private ClassifyIris() {}

  /** Prints loss and accuracy on both parts, and the probabilities for one flower held back. */
  public static void main(String[] args) {
    Dataset iris = BuiltinDataset.IRIS.generate(150, 0, 1, 3);
    double[][] features = Standardization.of(iris.rows(), 0, TRAINING).apply(iris.rows());
    double[][] targets = OneHot.encode(iris.targets(), 3);
    Samples training = part(features, targets, 0, TRAINING);
    Samples heldBack = part(features, targets, TRAINING, iris.size());

    Sequential model =
        new Sequential(4, List.of(new Dense(8, new Relu()), new Dense(3, new Softmax())));
    CategoricalCrossentropy loss = new CategoricalCrossentropy();
    Adam adam = new Adam(0.01, 0.9, 0.999, 1e-7);
    Trainer trainer =
        new Trainer(model, adam, loss, training, 16, true, 7, Weights.initialized(model, 7));
    new Fit(trainer).run(60, FitListener.SILENT);

    Evaluator evaluator = new Evaluator(model, loss);
    print("training", evaluator.evaluate(trainer.weights(), training));
    print("held back", evaluator.evaluate(trainer.weights(), heldBack));

    ForwardPass forward = new ForwardPass(model, 1);
    forward.run(trainer.weights(), heldBack.features(), 0, 1);
    for (int k = 0; k < 3; k++) {
      System.out.printf(Locale.ROOT, "%s %.4f%n", iris.classes().get(k), forward.outputs()[k][0]);
    }
  }

  private static Samples part(double[][] features, double[][] targets, int from, int to) {
    return new Samples(
        Arrays.copyOfRange(features, from, to), Arrays.copyOfRange(targets, from, to));
  }

  private static void print(String name, Evaluation found) {
    System.out.printf(
        Locale.ROOT, "%s loss %.4f accuracy %.3f%n", name, found.loss(), found.accuracy());
  }
}
