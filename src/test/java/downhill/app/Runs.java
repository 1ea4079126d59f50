package downhill.app;

import downhill.data.BuiltinDataset;
import downhill.data.Progress;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Compile;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.Lab;
import downhill.scenario.Model;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Experiments with the data sets that come with the program, and sessions brought to a step. */
public final class Runs {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Runs() {}

  /** Ice cream: three standardised features, a linear unit, batches of 8. */
  public static Experiment iceCream(int rows) {
    return regression(BuiltinDataset.ICE_CREAM, rows, new FitSettings(10, 8, true, 0, 42));
  }

  /** Ice cream or a line with one linear unit, SGD 0.1. */
  public static Experiment regression(BuiltinDataset set, int rows, FitSettings fit) {
    return of(
        set, rows, 0, List.of(layer(1, new Linear())), new MeanSquaredError(), new Sgd(0.1), fit);
  }

  /** Points in two dimensions and some tanh layers before one sigmoid. */
  public static Experiment twoClasses(BuiltinDataset set, int rows, int... hidden) {
    return of(
        set,
        rows,
        2,
        layers(hidden, layer(1, new Sigmoid())),
        new BinaryCrossentropy(),
        new Sgd(0.1),
        new FitSettings(100_000, 10, true, 0, 1));
  }

  /** Round clouds of points, a tanh layer before softmax. */
  public static Experiment blobs(int classes, int rows) {
    return of(
        BuiltinDataset.BLOBS,
        rows,
        classes,
        layers(new int[] {6}, layer(classes, new Softmax())),
        new CategoricalCrossentropy(),
        new Sgd(0.3),
        new FitSettings(200, 10, true, 0, 1));
  }

  /** An experiment with a data set that comes with the program, standardised. */
  public static Experiment of(
      BuiltinDataset set,
      int rows,
      int classes,
      List<Dense> layers,
      Loss loss,
      Optimizer optimizer,
      FitSettings fit) {
    Data data = new Data.Builtin(set, rows, 0, 3, classes, List.of(), Map.of(), true);
    var scenario =
        new Scenario(
            Map.of(),
            Lab.NETWORK,
            data,
            new Model(layers, Optional.empty()),
            new Compile(optimizer, loss, classes > 0 ? List.of(Compile.ACCURACY) : List.of()),
            fit,
            List.of(),
            Optional.empty(),
            Optional.empty());
    try {
      return Experiment.prepare(scenario, Path.of("."), Progress.NONE);
    } catch (ScenarioException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static List<Dense> layers(int[] hidden, Dense last) {
    List<Dense> layers = new ArrayList<>();
    for (int units : hidden) {
      layers.add(layer(units, new Tanh()));
    }
    layers.add(last);
    return layers;
  }

  private static Dense layer(int units, Activation activation) {
    return new Dense(units, activation);
  }

  /** Returns the state of a fresh session after so many steps. */
  public static SessionState at(Experiment experiment, long step) {
    try (var session = new TrainingSession(experiment)) {
      return seek(session, step);
    }
  }

  /** Brings a session to a step and waits until it rests there. */
  public static SessionState seek(TrainingSession session, long step) {
    session.send(new Intent.Seek(step));
    try {
      return session.await(
          state -> state.snapshot().step() == step && state.activity() != Activity.SEEKING,
          PATIENCE);
    } catch (TimeoutException late) {
      throw new AssertionError("step " + step + " was not reached", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
