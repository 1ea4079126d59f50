package downhill.scenario.edit;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Relu;
import downhill.engine.initializer.Initializer;
import downhill.engine.layer.Dense;
import downhill.engine.loss.Loss;
import downhill.engine.model.Sequential;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.Sgd;
import downhill.scenario.Compile;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.Fitting;
import downhill.scenario.Model;
import downhill.scenario.NumberRange;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.TargetColumn;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What hands can change of a scenario.
 *
 * <p>Each change is answered by the changed scenario, which fits its data, or by the reason why it
 * cannot be and what else would have to change. Weights that the document gives stay with the
 * layers whose shape stays.
 *
 * @param scenario the document
 * @param inputs how many features its data have
 * @param target what its target column holds
 */
public record ScenarioEdits(Scenario scenario, int inputs, TargetColumn target) {
  private static final int FIRST_HIDDEN_UNITS = 4;

  /** Prepares for changes of an experiment's scenario, on the data it has. */
  public static ScenarioEdits of(Experiment experiment) {
    return new ScenarioEdits(
        experiment.scenario(), experiment.model().inputs(), TargetColumn.of(experiment));
  }

  /** Returns the same for another scenario on the same data: the document as it is trained. */
  public ScenarioEdits of(Scenario other) {
    return new ScenarioEdits(other, inputs, target);
  }

  /** Returns the settings of the update rule that the scenario has. */
  public List<Setting> optimizerSettings() {
    return OptimizerEdits.settings(scenario.compile().optimizer());
  }

  /** Returns the names that a setting can be; empty where it is a number. */
  public static List<String> choices(Setting setting) {
    return switch (setting) {
      case Setting.LayerActivation _ ->
          Activation.all().stream().map(Activation::kerasName).toList();
      case Setting.KernelInitializer _, Setting.BiasInitializer _ ->
          Initializer.all().stream().map(Initializer::kerasName).toList();
      case Setting.OptimizerName _ -> OptimizerEdits.names();
      case Setting.LossName _ -> Loss.all().stream().map(Loss::kerasName).toList();
      case Setting.Nesterov _, Setting.Accuracy _, Setting.Shuffle _ -> List.of("true", "false");
      default -> List.of();
    };
  }

  /** Returns what a setting is, as {@link #with} reads it. */
  public String value(Setting setting) {
    Optimizer optimizer = scenario.compile().optimizer();
    FitSettings fit = scenario.fit();
    return switch (setting) {
      case Setting.Units(int layer) -> Integer.toString(layer(layer).units());
      case Setting.LayerActivation(int layer) -> layer(layer).activation().kerasName();
      case Setting.KernelInitializer(int layer) -> layer(layer).kernelInitializer().kerasName();
      case Setting.BiasInitializer(int layer) -> layer(layer).biasInitializer().kerasName();
      case Setting.OptimizerName _ -> optimizer.kerasName();
      case Setting.OptimizerNumber(String name) ->
          ShortNumber.of(OptimizerEdits.value(optimizer, name));
      case Setting.Nesterov _ -> Boolean.toString(optimizer instanceof Sgd sgd && sgd.nesterov());
      case Setting.LossName _ -> scenario.compile().loss().kerasName();
      case Setting.Accuracy _ -> Boolean.toString(scenario.compile().measuresAccuracy());
      case Setting.Epochs _ -> Integer.toString(fit.epochs());
      case Setting.BatchSize _ -> Integer.toString(fit.batchSize());
      case Setting.Shuffle _ -> Boolean.toString(fit.shuffle());
      case Setting.ValidationSplit _ -> ShortNumber.of(fit.validationSplit());
      case Setting.Seed _ -> Long.toString(fit.seed());
    };
  }

  /**
   * Returns what Keras takes where code leaves a setting out, as {@link #with} reads it; empty for
   * what code always says.
   */
  public Optional<String> usual(Setting setting) {
    return Usual.of(setting, scenario.compile().optimizer());
  }

  /** Returns where a number that can be left out may lie; empty for what is no such number. */
  public static Optional<NumberRange> range(Setting setting) {
    return Usual.range(setting);
  }

  private Dense layer(int place) {
    return scenario.model().layers().get(place);
  }

  /**
   * Changes one setting.
   *
   * @param typed a number, {@code true} or {@code false}, or one of the {@link #choices}
   */
  public Edit with(Setting setting, String typed) {
    try {
      return read(setting, new Typed(setting, typed));
    } catch (Typed.RefusedException e) {
      return new Edit.Refused(e.problem(), Optional.empty());
    }
  }

  private Edit read(Setting setting, Typed typed) throws Typed.RefusedException {
    Compile compile = scenario.compile();
    return switch (setting) {
      case Setting.Units(int layer) -> withUnits(layer, typed.whole(1, Dense.MAX_UNITS));
      case Setting.LayerActivation(int layer) ->
          withActivation(layer, typed.choice(Activation::of, choices(setting)));
      case Setting.KernelInitializer(int layer) ->
          withKernelInitializer(layer, typed.choice(Initializer::of, choices(setting)));
      case Setting.BiasInitializer(int layer) ->
          withBiasInitializer(layer, typed.choice(Initializer::of, choices(setting)));
      case Setting.OptimizerName _ ->
          withOptimizer(
              typed.choice(
                  name -> OptimizerEdits.named(name, compile.optimizer()), choices(setting)));
      case Setting.OptimizerNumber(String name) ->
          withOptimizer(
              OptimizerEdits.with(
                  compile.optimizer(), name, typed.number(OptimizerEdits.range(name))));
      case Setting.Nesterov _ -> withNesterov(typed.truth());
      case Setting.LossName _ -> withLoss(typed.choice(Loss::of, choices(setting)));
      case Setting.Accuracy _ -> withMetrics(typed.truth() ? List.of(Compile.ACCURACY) : List.of());
      case Setting.Epochs _ -> withFit(fit().withEpochs(typed.whole(1, FitSettings.MAX_EPOCHS)));
      case Setting.BatchSize _ -> withFit(fit().withBatchSize(typed.positive()));
      case Setting.Shuffle _ -> withFit(fit().withShuffle(typed.truth()));
      case Setting.ValidationSplit _ ->
          withFit(fit().withValidationSplit(typed.number(NumberRange.FRACTION)));
      case Setting.Seed _ -> withFit(fit().withSeed(typed.seed()));
    };
  }

  private FitSettings fit() {
    return scenario.fit();
  }

  /** Gives a layer so many units. */
  public Edit withUnits(int layer, int units) {
    if (units < 1 || units > Dense.MAX_UNITS) {
      return new Edit.Refused(
          new Problem(
              "",
              0,
              0,
              new Setting.Units(layer).path(),
              "value.range",
              List.of(Phrase.of("range.whole", 1, Dense.MAX_UNITS), Integer.toString(units))),
          Optional.empty());
    }
    Dense now = layer(layer);
    return withLayer(
        layer,
        new Dense(units, now.activation(), now.kernelInitializer(), now.biasInitializer()),
        Fixed.UNITS);
  }

  /** Gives a layer another activation. */
  public Edit withActivation(int layer, Activation activation) {
    Dense now = layer(layer);
    return withLayer(
        layer,
        new Dense(now.units(), activation, now.kernelInitializer(), now.biasInitializer()),
        Fixed.ACTIVATION);
  }

  /** Draws the kernel of a layer in another way. */
  public Edit withKernelInitializer(int layer, Initializer initializer) {
    Dense now = layer(layer);
    return withLayer(
        layer,
        new Dense(now.units(), now.activation(), initializer, now.biasInitializer()),
        Fixed.NOTHING);
  }

  /** Draws the biases of a layer in another way. */
  public Edit withBiasInitializer(int layer, Initializer initializer) {
    Dense now = layer(layer);
    return withLayer(
        layer,
        new Dense(now.units(), now.activation(), now.kernelInitializer(), initializer),
        Fixed.NOTHING);
  }

  private Edit withLayer(int place, Dense layer, Fixed fixed) {
    Layers changed = Layers.of(scenario.model()).with(place, layer);
    boolean last = place == scenario.model().layers().size() - 1;
    return new Change(this, changed, scenario.compile(), last ? fixed : Fixed.NOTHING).made();
  }

  /**
   * Puts a hidden layer before another: like the hidden layer beside it, or of four units with
   * {@code relu} where there is none.
   *
   * @param before the layer that comes after it, 0 to the last
   */
  public Edit withHiddenLayer(int before) {
    int hidden = scenario.model().layers().size() - 1;
    Dense layer =
        hidden == 0
            ? new Dense(FIRST_HIDDEN_UNITS, new Relu())
            : layer(Math.clamp(before - 1, 0, hidden - 1));
    return withLayerInserted(before, layer);
  }

  /** Puts a layer before another, or behind the last. */
  public Edit withLayerInserted(int place, Dense layer) {
    Layers changed = Layers.of(scenario.model()).inserted(place, layer);
    return new Change(this, changed, scenario.compile(), Fixed.NOTHING).made();
  }

  /** Takes a layer away. */
  public Edit withoutLayer(int place) {
    Layers changed = Layers.of(scenario.model()).removed(place);
    return new Change(this, changed, scenario.compile(), Fixed.NOTHING).made();
  }

  /** Returns how many more layers there may be. */
  public int roomForLayers() {
    return Sequential.MAX_LAYERS - scenario.model().layers().size();
  }

  /** Takes another update rule, or other numbers for it. */
  public Edit withOptimizer(Optimizer optimizer) {
    return withCompile(scenario.compile().withOptimizer(optimizer), Fixed.NOTHING);
  }

  private Edit withNesterov(boolean nesterov) {
    return scenario.compile().optimizer() instanceof Sgd sgd
        ? withOptimizer(new Sgd(sgd.learningRate(), sgd.momentum(), nesterov))
        : new Edit.Changed(scenario, List.of());
  }

  /** Takes another loss. */
  public Edit withLoss(Loss loss) {
    Compile now = scenario.compile();
    return withCompile(new Compile(now.optimizer(), loss, now.metrics()), Fixed.LOSS);
  }

  /** Measures these beside the loss. */
  public Edit withMetrics(List<String> metrics) {
    Compile now = scenario.compile();
    return withCompile(new Compile(now.optimizer(), now.loss(), metrics), Fixed.NOTHING);
  }

  /** Takes another network and other compile settings at once, as code that is pasted has them. */
  public Edit with(Model model, Compile compile) {
    Scenario changed = scenario.withModel(model).withCompile(compile);
    Optional<Problem> problem = Fitting.problem(changed, inputs, target);
    if (problem.isPresent()) {
      return new Edit.Refused(problem.get(), Optional.empty());
    }
    List<Phrase> notes = new ArrayList<>();
    return new Edit.Changed(Branches.follow(scenario, changed, notes), notes);
  }

  private Edit withCompile(Compile compile, Fixed fixed) {
    return new Change(this, Layers.of(scenario.model()), compile, fixed).made();
  }

  /** Fits in another way. */
  public Edit withFit(FitSettings fit) {
    Scenario changed = scenario.withFit(fit);
    List<Phrase> notes = new ArrayList<>();
    if (scenario.model().weights().isPresent() && fit.seed() != scenario.fit().seed()) {
      notes.add(Phrase.of("note.seed"));
    }
    return new Edit.Changed(Branches.follow(scenario, changed, notes), notes);
  }
}
