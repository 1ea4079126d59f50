package downhill.scenario;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What drawing begins with: a few samples, which are there to be moved and added to. */
public enum DrawnScenario {
  /** One feature and a number. */
  LINE,
  /** Two features and three classes. */
  CLASSES;

  private static final int EPOCHS = 200;
  private static final int BATCH = 32;

  /** Returns a new document. */
  public ScenarioFile file() {
    Scenario made =
        switch (this) {
          case LINE ->
              scenario(
                  Map.of(Language.EN, "A line of your own", Language.KO, "내가 그린 직선"),
                  new Data.Inline(
                      List.of("x"),
                      "y",
                      Map.of(),
                      List.of(),
                      false,
                      new double[][] {{-2, -1.5}, {-1, -0.2}, {0, 0.2}, {1, 1.4}, {2, 1.6}},
                      List.of()),
                  List.of(new Dense(1, new Linear())),
                  new Sgd(0.05),
                  new MeanSquaredError(),
                  List.of());
          case CLASSES ->
              scenario(
                  Map.of(Language.EN, "Classes of your own", Language.KO, "내가 그린 클래스"),
                  new Data.Inline(
                      List.of("x1", "x2"),
                      "class",
                      Map.of(),
                      List.of("A", "B", "C"),
                      false,
                      new double[][] {
                        {-1.2, 0.8}, {-0.7, 1.3}, {1.1, 0.9}, {0.6, 1.4}, {-0.2, -1.1}, {0.3, -0.7}
                      },
                      List.of("A", "A", "B", "B", "C", "C")),
                  List.of(new Dense(6, new Tanh()), new Dense(3, new Softmax())),
                  new Adam(0.05, 0.9, 0.999, 1e-7),
                  new CategoricalCrossentropy(),
                  List.of(Compile.ACCURACY));
        };
    return new ScenarioFile(made, name().toLowerCase(Locale.ROOT), Path.of(""));
  }

  private static Scenario scenario(
      Map<Language, String> title,
      Data data,
      List<Dense> layers,
      Optimizer optimizer,
      Loss loss,
      List<String> metrics) {
    return new Scenario(
        title,
        Lab.NETWORK,
        data,
        new Model(layers, Optional.empty()),
        new Compile(optimizer, loss, metrics),
        new FitSettings(EPOCHS, BATCH, true, 0, 1),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
