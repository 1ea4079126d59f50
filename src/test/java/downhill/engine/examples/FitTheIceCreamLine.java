package downhill.engine.examples;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.data.Standardization;
import downhill.engine.activation.Linear;
import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import downhill.engine.training.Fit;
import downhill.engine.training.FitListener;
import downhill.engine.training.History;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import java.util.List;
import java.util.Locale;

/** Learns sales = 10 · temperature - 2 · humidity + 20 · discount + 4 from 500 days. */
public final class FitTheIceCreamLine {
  private FitTheIceCreamLine() {}

  /** Prints the loss of each epoch and the line that was learned, in the units of the data. */
  public static void main(String[] args) {
    Dataset days = BuiltinDataset.ICE_CREAM.generate(500, 0, 1, 0);
    Standardization scale = Standardization.of(days.rows(), 0, days.size());
    double[][] targets = new double[days.size()][1];
    for (int day = 0; day < days.size(); day++) {
      targets[day][0] = days.targets()[day];
    }
    Samples samples = new Samples(scale.apply(days.rows()), targets);

    Sequential model = new Sequential(3, List.of(new Dense(1, new Linear())));
    Trainer trainer =
        new Trainer(
            model,
            new Sgd(0.1),
            new MeanSquaredError(),
            samples,
            32,
            true,
            42,
            Weights.initialized(model, 42));
    History history = new Fit(trainer).run(10, FitListener.SILENT);
    for (int epoch = 0; epoch < history.epochs(); epoch++) {
      System.out.printf(Locale.ROOT, "epoch %d loss %.6f%n", epoch + 1, history.loss().get(epoch));
    }

    Weights w = trainer.weights();
    LinearFit learned =
        new LinearFit(
            List.of(w.kernel(0, 0, 0), w.kernel(0, 1, 0), w.kernel(0, 2, 0)), w.bias(0, 0));
    print("learned", learned.inOriginalUnits(scale.mean(), scale.deviation()));
    LinearFit best = LeastSquares.solve(samples).orElseThrow();
    print("best", best.inOriginalUnits(scale.mean(), scale.deviation()));
  }

  private static void print(String name, LinearFit fit) {
    System.out.printf(
        Locale.ROOT,
        "%s: %.3f temperature, %.3f humidity, %.3f discount, %.3f%n",
        name,
        fit.kernel().get(0),
        fit.kernel().get(1),
        fit.kernel().get(2),
        fit.bias());
  }
}
