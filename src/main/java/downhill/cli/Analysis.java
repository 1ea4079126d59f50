package downhill.cli;

import downhill.engine.curvature.Curvature;
import downhill.engine.curvature.ExtremeCurvatures;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.engine.curvature.StabilityLimits;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import downhill.scenario.JsonWriter;
import downhill.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the curvature says at some weights.
 *
 * @param search how λmax and λmin were found where the whole matrix is too large
 * @param criticalLearningRate absent for optimizers without such a limit
 * @param bowl whether the loss is a bowl, with one bottom
 * @param optimum the exact weights of a linear regression, for the features as trained
 * @param optimumOriginalUnits the same for raw features
 * @param rank how many weights of a linear regression the samples determine
 * @param tooLarge whether a linear regression has too many weights for its optimum
 */
record Analysis(
    int parameters,
    Curvature curvature,
    Optional<ExtremeCurvatures.Found> search,
    OptionalDouble criticalLearningRate,
    boolean bowl,
    Optional<LinearFit> optimum,
    Optional<LinearFit> optimumOriginalUnits,
    OptionalInt rank,
    boolean tooLarge) {

  static Analysis of(Experiment experiment, Weights weights) {
    var compile = experiment.scenario().compile();
    int parameters = weights.size();
    Hessian hessian = new Hessian(experiment.model(), compile.loss(), experiment.training());
    boolean whole = parameters <= Hessian.MAX_PARAMETERS;
    Optional<ExtremeCurvatures.Found> search =
        whole
            ? Optional.empty()
            : new ExtremeCurvatures(hessian).search(weights, new int[0], () -> false);
    Curvature curvature =
        search.map(ExtremeCurvatures.Found::curvature).orElseGet(() -> hessian.curvature(weights));
    double doubt = search.map(ExtremeCurvatures.Found::residualMin).orElse(0.0);
    boolean bowl = curvature.isBowl() && curvature.lambdaMin() > doubt;
    boolean regression = curvature.exact() && experiment.linearRegression();
    Optional<LinearFit> optimum =
        regression && whole && curvature.lambdaMin() > 0
            ? LeastSquares.solve(experiment.training())
            : Optional.empty();
    var scale = experiment.standardization();
    return new Analysis(
        parameters,
        curvature,
        search,
        StabilityLimits.criticalLearningRate(compile.optimizer(), curvature.lambdaMax()),
        bowl,
        optimum,
        optimum.map(fit -> fit.inOriginalUnits(scale.mean(), scale.deviation())),
        regression && whole
            ? OptionalInt.of(LeastSquares.rank(experiment.training()))
            : OptionalInt.empty(),
        regression && !whole);
  }

  /** Returns the object of the contract. */
  String json() throws IOException {
    StringBuilder text = new StringBuilder();
    JsonWriter json = new JsonWriter(text);
    json.beginObject();
    json.name("lambda_max").number(curvature.lambdaMax());
    json.name("lambda_min").number(curvature.lambdaMin());
    number(json, "critical_learning_rate", criticalLearningRate);
    json.name("exact").truth(curvature.exact());
    if (bowl) {
      number(json, "condition_number", curvature.conditionNumber());
      number(json, "best_learning_rate", curvature.bestLearningRate());
    }
    fit(json, "optimum", optimum);
    fit(json, "optimum_original_units", optimumOriginalUnits);
    json.endObject();
    return text.toString();
  }

  private static void number(JsonWriter json, String name, OptionalDouble number)
      throws IOException {
    if (number.isPresent()) {
      json.name(name).number(number.getAsDouble());
    }
  }

  private static void fit(JsonWriter json, String name, Optional<LinearFit> fit)
      throws IOException {
    if (fit.isPresent()) {
      json.name(name).beginObject();
      json.name("kernel").numbers(fit.get().kernel());
      json.name("bias").number(fit.get().bias());
      json.endObject();
    }
  }

  /** Returns the same in words. */
  String text(Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.text("analyze.lambdaMax", curvature.lambdaMax()));
    lines.add(words.text("analyze.lambdaMin", curvature.lambdaMin()));
    criticalLearningRate.ifPresent(rate -> lines.add(words.text("analyze.critical", rate)));
    lines.add(words.text(curvature.exact() ? "analyze.exact" : "analyze.local"));
    if (bowl) {
      curvature
          .conditionNumber()
          .ifPresent(number -> lines.add(words.text("analyze.condition", number)));
      curvature.bestLearningRate().ifPresent(rate -> lines.add(words.text("analyze.best", rate)));
    }
    optimum.ifPresent(fit -> lines.add(words.text("analyze.optimum", fit.kernel(), fit.bias())));
    optimumOriginalUnits.ifPresent(
        fit -> lines.add(words.text("analyze.original", fit.kernel(), fit.bias())));
    lines.addAll(remarks(words));
    return String.join("\n", lines);
  }

  /** Returns what has to be known about the numbers, or about those that are not there. */
  List<String> remarks(Words words) {
    List<String> lines = new ArrayList<>();
    int whole = Hessian.MAX_PARAMETERS;
    search.ifPresent(found ->
        lines.add(
            words.text(
                "analyze.searched",
                parameters,
                whole,
                shortly(found.residualMax()),
                shortly(found.residualMin()))));
    if (rank.orElse(parameters) < parameters) {
      lines.add(words.text("analyze.undetermined", rank.getAsInt(), parameters));
    }
    if (tooLarge) {
      lines.add(words.text("analyze.optimumTooLarge", whole, parameters));
    }
    return lines;
  }

  private static String shortly(double number) {
    return String.format(Locale.ROOT, "%.1e", number);
  }
}
