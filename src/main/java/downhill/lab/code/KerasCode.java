package downhill.lab.code;

import downhill.data.Dataset;
import downhill.engine.activation.Linear;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.lab.code.CodePart.BatchSize;
import downhill.lab.code.CodePart.Epochs;
import downhill.lab.code.CodePart.GivenWeights;
import downhill.lab.code.CodePart.Inputs;
import downhill.lab.code.CodePart.LossName;
import downhill.lab.code.CodePart.Metrics;
import downhill.lab.code.CodePart.Prediction;
import downhill.lab.code.CodePart.Rows;
import downhill.lab.code.CodePart.Seed;
import downhill.lab.code.CodePart.Shuffle;
import downhill.lab.code.CodePart.Summary;
import downhill.lab.code.CodePart.ValidationSplit;
import downhill.lab.code.CodePart.Verbose;
import downhill.scenario.Compile;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.words.Language;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The code of a lesson for a running session, in the form of the lecture: what is left out has the
 * value that Keras gives it.
 *
 * @param lines from the top
 */
public record KerasCode(List<CodeLine> lines) {
  private static final int NAMED_FEATURES = 4;

  /** Takes its own copy. */
  public KerasCode {
    lines = List.copyOf(lines);
  }

  /**
   * Writes the code.
   *
   * @param moment what the code has to be true of
   * @param verbose how much {@code fit} prints, 0 to 2
   * @param language of the remarks
   */
  public static KerasCode of(CodeMoment moment, int verbose, Language language) {
    return new KerasCode(
        new Writing(moment, verbose, new Words(KerasCode.class, language)).lines());
  }

  /** Returns how many lines at the top import what the others use. */
  public int imports() {
    return (int) lines.stream().takeWhile(line -> line.text().startsWith("from ")).count();
  }

  /** Returns the code as it would be typed. */
  public String text() {
    return lines.stream().map(CodeLine::text).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Returns the name of a loss as lectures write it. */
  public static String lossName(Loss loss) {
    return switch (loss) {
      case MeanSquaredError _ -> "mse";
      case MeanAbsoluteError _ -> "mae";
      default -> loss.kerasName();
    };
  }

  private static final class Writing {
    private final CodeMoment moment;
    private final Experiment experiment;
    private final int verbose;
    private final Words words;
    private final CodeBuilder code = new CodeBuilder();

    Writing(CodeMoment moment, int verbose, Words words) {
      this.moment = moment;
      this.experiment = moment.experiment();
      this.verbose = verbose;
      this.words = words;
    }

    List<CodeLine> lines() {
      imports();
      code.end();
      rows();
      code.end();
      model();
      compile();
      code.of(new Summary(), "model.summary()").end();
      code.end();
      fit();
      code.of(new Prediction(), "model.predict(x)").end();
      return code.lines();
    }

    private boolean isOneHot() {
      return experiment.classTarget() && !(loss() instanceof SparseCategoricalCrossentropy);
    }

    private Loss loss() {
      return experiment.scenario().compile().loss();
    }

    private void imports() {
      from("keras", "Input, Sequential");
      from("keras.layers", "Dense");
      from("keras.optimizers", OptimizerCode.className(moment.optimizer()));
      from("keras.utils", isOneHot() ? "set_random_seed, to_categorical" : "set_random_seed");
    }

    private void from(String module, String names) {
      code.keyword("from ").plain(module).keyword(" import ").plain(names).end();
    }

    private void rows() {
      Dataset data = experiment.dataset();
      List<String> names = data.features();
      List<String> first = names.subList(0, Math.min(NAMED_FEATURES, names.size()));
      String features = String.join(", ", first);
      if (names.size() > first.size()) {
        features = words.text("code.moreFeatures", features, names.size() - first.size());
      }
      code.comment(words.text("code.rows", data.size(), features, data.target()), new Rows()).end();
      standardization(data.size());
      if (isOneHot()) {
        code.of(new Rows(), "y = to_categorical(y, " + experiment.model().outputs() + ")").end();
      }
      FitSettings fit = experiment.scenario().fit();
      code.of(new Seed(), "set_random_seed(")
          .number(new Seed(), Long.toString(fit.seed()))
          .of(new Seed(), ")")
          .remark(words.text("code.seed"), new Seed())
          .end();
    }

    private void standardization(int rows) {
      if (!experiment.scenario().data().standardize()) {
        return;
      }
      int training = experiment.training().size();
      String from = training < rows ? "x[:" + training + "]" : "x";
      code.of(new Rows(), "x = (x - %s.mean(axis=0)) / %s.std(axis=0)".formatted(from, from));
      boolean constant =
          Arrays.stream(experiment.standardization().deviation()).anyMatch(each -> each == 1);
      if (constant) {
        code.remark(words.text("code.constant"), new Rows());
      }
      code.end();
    }

    private void model() {
      code.plain("model = Sequential()").end();
      code.plain("model.add(")
          .of(new Inputs(), "Input(shape=(")
          .fixed(new Inputs(), Integer.toString(experiment.model().inputs()))
          .of(new Inputs(), ",))")
          .plain(")")
          .end();
      List<Dense> layers = experiment.model().layers();
      for (int i = 0; i < layers.size(); i++) {
        layer(i, layers.get(i));
      }
      weights();
    }

    private void layer(int place, Dense layer) {
      CodePart whole = new CodePart.Layer(place);
      code.plain("model.add(")
          .of(whole, "Dense(")
          .number(new CodePart.Units(place), Integer.toString(layer.units()));
      List<CodePart> absent = new ArrayList<>();
      named(
          place,
          new CodePart.LayerActivation(place),
          "activation",
          layer.activation().kerasName(),
          new Linear().kerasName(),
          absent);
      named(
          place,
          new CodePart.KernelInitializer(place),
          "kernel_initializer",
          layer.kernelInitializer().kerasName(),
          new GlorotUniform().kerasName(),
          absent);
      named(
          place,
          new CodePart.BiasInitializer(place),
          "bias_initializer",
          layer.biasInitializer().kerasName(),
          new Zeros().kerasName(),
          absent);
      code.room(absent).of(whole, ")").plain(")").end();
    }

    private void named(
        int place, CodePart part, String name, String value, String usual, List<CodePart> absent) {
      if (value.equals(usual)) {
        absent.add(part);
      } else {
        code.of(new CodePart.Layer(place), ", ").of(part, name + "=").string(part, value);
      }
    }

    private void weights() {
      var part = new GivenWeights();
      if (moment.drawnAnew()) {
        code.comment(words.text("code.drawnAnew"), part).end();
      } else if (experiment.scenario().model().weights().isPresent()) {
        code.of(part, "model.set_weights(weights)")
            .remark(words.text("code.givenWeights"), part)
            .end();
      }
    }

    private void compile() {
      Compile compile = experiment.scenario().compile();
      code.plain("model.compile(").end();
      code.plain("    ")
          .of(new LossName(), "loss=")
          .string(new LossName(), lossName(compile.loss()))
          .plain(",")
          .end();
      code.plain("    ");
      OptimizerCode.write(code, moment.optimizer());
      code.plain(",");
      double planned = compile.optimizer().learningRate();
      if (moment.optimizer().learningRate() != planned) {
        code.remark(
            words.text("code.rateChanged", Python.number(planned)),
            new CodePart.OptimizerNumber(OptimizerCode.RATE));
      }
      code.end();
      var metrics = new Metrics();
      if (!compile.metrics().isEmpty()) {
        code.plain("    ")
            .of(metrics, "metrics=")
            .list(metrics, compile.metrics())
            .plain(",")
            .end();
      } else if (experiment.classTarget()) {
        code.room(List.of(metrics));
      }
      code.plain(")").end();
    }

    private void fit() {
      FitSettings fit = experiment.scenario().fit();
      moment
          .lastEdit()
          .ifPresent(edit ->
              code.comment(words.text("code.weightSet", edit.step()), new GivenWeights()).end());
      code.plain("model.fit(").of(new Rows(), "x, y");
      number(new Epochs(), "epochs", Long.toString(moment.epochs()));
      number(new BatchSize(), "batch_size", Integer.toString(fit.batchSize()));
      List<CodePart> absent = new ArrayList<>();
      if (fit.shuffle()) {
        absent.add(new Shuffle());
      } else {
        number(new Shuffle(), "shuffle", Python.truth(false));
      }
      if (fit.validationSplit() > 0) {
        var split = new ValidationSplit();
        number(split, "validation_split", Python.number(fit.validationSplit()));
      } else {
        absent.add(new ValidationSplit());
      }
      number(new Verbose(), "verbose", Integer.toString(verbose));
      code.room(absent).plain(")");
      if (moment.epochs() != fit.epochs()) {
        code.remark(words.text("code.moreEpochs", fit.epochs()), new Epochs());
      }
      code.end();
    }

    private void number(CodePart part, String name, String value) {
      code.plain(", ").of(part, name + "=").number(part, value);
    }
  }
}
