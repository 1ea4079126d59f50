package downhill.scenario.keras;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Softplus;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.scenario.TargetColumn;
import downhill.scenario.TargetKind;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether the last layer, the loss and the target make sense together.
 *
 * <p>What makes none is mended towards the lecture's three recipes: linear with mse, sigmoid with
 * binary_crossentropy, softmax with categorical_crossentropy.
 */
final class Output {
  private static final int MOST_UNNAMED = 20;

  private final boolean classification;
  private final boolean named;
  private final int classes;
  private final Slips slips;
  private final Span at;
  private LayerCode layer;
  private CompileCode compile;

  Output(LayerCode layer, CompileCode compile, ScenarioEdits current, Slips slips) {
    this.layer = layer;
    this.compile = compile;
    this.named = namesClasses(current.target());
    this.classes = classes(current);
    this.classification = named || isClassification(current);
    this.slips = slips;
    this.at =
        layer
            .activationSpan()
            .or(() -> layer.span())
            .or(() -> compile.lossSpan())
            .orElse(Span.at(0));
  }

  LayerCode layer() {
    return layer;
  }

  CompileCode compile() {
    return compile;
  }

  private static boolean isCategorical(Loss loss) {
    return loss instanceof CategoricalCrossentropy || loss instanceof SparseCategoricalCrossentropy;
  }

  /** Returns how many classes the target has, as far as it can be told; 0 for a number. */
  private static int classes(ScenarioEdits current) {
    TargetColumn target = current.target();
    int classes = target.classes();
    boolean likely = namesClasses(target) || isClassification(current) || classes == 2;
    return likely || classes <= MOST_UNNAMED ? classes : 0;
  }

  private static boolean isClassification(ScenarioEdits current) {
    Activation last = current.scenario().model().lastLayer().activation();
    return TargetKind.of(current.scenario().compile().loss(), last) != TargetKind.NUMBER;
  }

  private static boolean namesClasses(TargetColumn target) {
    return target.labels() > 0 || target.listed() > 0;
  }

  /** Returns whether a layer could give what the loss compares with the target. */
  static boolean fits(LayerCode layer, CompileCode compile, ScenarioEdits current) {
    Loss loss = compile.compile().loss();
    if (isCategorical(loss)) {
      return layer.units() > 1 && (classes(current) == 0 || layer.units() == classes(current));
    }
    return layer.units() == 1;
  }

  /** Returns whether layer and loss are one of the lecture's recipes, and fit the target. */
  static boolean recipe(LayerCode layer, CompileCode compile, ScenarioEdits current) {
    Activation usual =
        switch (compile.compile().loss()) {
          case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> new Softmax();
          case BinaryCrossentropy _ -> new Sigmoid();
          case MeanSquaredError _, MeanAbsoluteError _ -> new Linear();
        };
    return layer.activation().equals(usual) && fits(layer, compile, current);
  }

  void judge() {
    if (layer.units() == 1 && layer.activation() instanceof Softmax) {
      oneSoftmax();
    }
    switch (compile.compile().loss()) {
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> categorical();
      case BinaryCrossentropy _ -> binary();
      case MeanSquaredError _, MeanAbsoluteError _ -> regression();
    }
  }

  /** The recipe for the classes of the target. */
  private int units() {
    return classes == 2 ? 1 : classes;
  }

  private Activation activation() {
    return classes == 2 ? new Sigmoid() : new Softmax();
  }

  private Loss loss() {
    return classes == 2 ? new BinaryCrossentropy() : new CategoricalCrossentropy();
  }

  private void oneSoftmax() {
    boolean several = isCategorical(compile.compile().loss()) && classes > 1;
    if (several) {
      repair("softmax.one", List.of(), classes, layer.activation(), compile.compile().loss());
    } else if (compile.compile().loss() instanceof BinaryCrossentropy && classes <= 2) {
      repair("softmax.one", List.of(), 1, new Sigmoid(), compile.compile().loss());
    } else if (classes > 1 && (named || compile.compile().loss() instanceof BinaryCrossentropy)) {
      repair("softmax.one", List.of(), units(), activation(), loss());
    } else {
      repair("softmax.one", List.of(), 1, new Linear(), compile.compile().loss());
    }
  }

  private void categorical() {
    Activation activation = layer.activation();
    if (layer.units() == 1) {
      if (classes == 2) {
        repair("categorical.oneUnit", List.of(), 1, new Sigmoid(), new BinaryCrossentropy());
      } else if (classes > 2) {
        repair("categorical.oneUnit", List.of(), classes, new Softmax(), compile.compile().loss());
      } else {
        repair("categorical.number", List.of(), 1, new Linear(), new MeanSquaredError());
      }
      return;
    }
    if (activation instanceof Sigmoid) {
      slips.remark(at, Phrase.of("categorical.sigmoid"), layer.activated(new Softmax()));
    } else if (!(activation instanceof Softmax) && !(activation instanceof Softplus)) {
      repair(
          "categorical.activation",
          List.of(activation.kerasName()),
          layer.units(),
          new Softmax(),
          compile.compile().loss());
    }
    boolean tooFew = layer.units() < classes;
    if (classes > 1 && layer.units() != classes && (named || tooFew)) {
      repair(
          "units.classes",
          List.of(classes, layer.units()),
          classes,
          layer.activation(),
          compile.compile().loss());
    }
  }

  private void binary() {
    if (classes > 2) {
      repair(
          "binary.classes",
          List.of(classes),
          classes,
          new Softmax(),
          new CategoricalCrossentropy());
    } else if (layer.activation() instanceof Softmax && layer.units() == 2) {
      repair("binary.softmax", List.of(), 2, new Softmax(), new CategoricalCrossentropy());
    } else if (layer.units() != 1) {
      repair("binary.units", List.of(layer.units()), 1, new Sigmoid(), compile.compile().loss());
    } else if (!(layer.activation() instanceof Sigmoid)) {
      slips.remark(
          at,
          Phrase.of("binary.activation", layer.activation().kerasName()),
          layer.activated(new Sigmoid()));
    }
  }

  private void regression() {
    String given = compile.compile().loss().kerasName();
    Activation activation = layer.activation();
    if (activation instanceof Softmax) {
      remarkLoss(given, new CategoricalCrossentropy(), List.of());
    } else if (classes > 1 && (named || (classification && layer.units() != 1))) {
      repair("mse.classes", List.of(given, loss().kerasName()), units(), activation(), loss());
    } else if (layer.units() != 1) {
      repair("units.number", List.of(layer.units()), 1, activation, compile.compile().loss());
    } else if (classes == 2 && (classification || activation instanceof Sigmoid)) {
      boolean sigmoid = activation instanceof Sigmoid;
      remarkLoss(
          given, new BinaryCrossentropy(), sigmoid ? List.of() : layer.activated(new Sigmoid()));
    } else if (activation instanceof Sigmoid) {
      slips.remark(at, Phrase.of("sigmoid.number"), layer.activated(new Linear()));
    }
  }

  private void remarkLoss(String given, Loss better, List<Replacement> more) {
    List<Replacement> changes = new ArrayList<>(compile.lost(better));
    changes.addAll(more);
    slips.remark(
        compile.lossSpan().orElse(at),
        Phrase.of("mse.classes", given, better.kerasName()),
        changes);
  }

  /** Notes a slip and takes other settings in its place. */
  private void repair(String key, List<Object> args, int units, Activation activation, Loss loss) {
    List<Replacement> changes = new ArrayList<>();
    if (units != layer.units()) {
      changes.addAll(layer.counted(units));
    }
    if (!activation.equals(layer.activation())) {
      changes.addAll(layer.activated(activation));
    }
    boolean otherLoss = !loss.equals(compile.compile().loss());
    if (otherLoss) {
      changes.addAll(compile.lost(loss));
    }
    boolean aboutLoss = otherLoss && changes.size() == 1;
    List<Object> all = new ArrayList<>(args);
    all.add(units);
    all.add(activation.kerasName());
    all.add(loss.kerasName());
    slips.repaired(aboutLoss ? compile.lossSpan().orElse(at) : at, new Phrase(key, all), changes);
    layer = layer.withUnits(units).withActivation(activation);
    compile = compile.withLoss(loss);
  }
}
