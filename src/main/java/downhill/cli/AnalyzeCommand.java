package downhill.cli;

import downhill.engine.curvature.Curvature;
import downhill.engine.curvature.Hessian;
import downhill.engine.curvature.LeastSquares;
import downhill.engine.curvature.LinearFit;
import downhill.engine.curvature.StabilityLimits;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import downhill.scenario.JsonWriter;
import downhill.scenario.ScenarioException;
import downhill.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code downhill analyze}: how sharply the loss bends, and what that allows. */
final class AnalyzeCommand implements Command {
  @Override
  public String name() {
    return "analyze";
  }

  @Override
  public List<String> options() {
    return List.of("--after-epochs", "--format");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    int epochs = arguments.epochs("--after-epochs", 0).orElse(0);
    boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
    Experiment experiment = Loading.experiment(arguments.file());
    int parameters = experiment.model().parameterCount();
    if (parameters > Hessian.MAX_PARAMETERS) {
      throw new CommandException("failure.parameters", Hessian.MAX_PARAMETERS, parameters);
    }
    Weights weights = Loading.weightsAfter(experiment, epochs, console);
    Analysis analysis = Analysis.of(experiment, weights);
    console.result(json ? analysis.json() : analysis.text(console.words()));
    return 0;
  }

  /**
   * What the curvature says at some weights.
   *
   * @param criticalLearningRate absent for optimizers without such a limit
   * @param optimum the exact weights of a linear regression, for the features as trained
   * @param optimumOriginalUnits the same for raw features
   */
  private record Analysis(
      Curvature curvature,
      OptionalDouble criticalLearningRate,
      OptionalDouble conditionNumber,
      OptionalDouble bestLearningRate,
      Optional<LinearFit> optimum,
      Optional<LinearFit> optimumOriginalUnits) {

    static Analysis of(Experiment experiment, Weights weights) {
      var compile = experiment.scenario().compile();
      Curvature curvature =
          new Hessian(experiment.model(), compile.loss(), experiment.training()).curvature(weights);
      boolean bowl = curvature.exact() && curvature.lambdaMin() > 0;
      Optional<LinearFit> optimum =
          bowl && experiment.linearRegression()
              ? LeastSquares.solve(experiment.training())
              : Optional.empty();
      var scale = experiment.standardization();
      return new Analysis(
          curvature,
          StabilityLimits.criticalLearningRate(compile.optimizer(), curvature.lambdaMax()),
          bowl ? curvature.conditionNumber() : OptionalDouble.empty(),
          bowl ? curvature.bestLearningRate() : OptionalDouble.empty(),
          optimum,
          optimum.map(fit -> fit.inOriginalUnits(scale.mean(), scale.deviation())));
    }

    String json() throws IOException {
      StringBuilder text = new StringBuilder();
      JsonWriter json = new JsonWriter(text);
      json.beginObject();
      json.name("lambda_max").number(curvature.lambdaMax());
      json.name("lambda_min").number(curvature.lambdaMin());
      if (criticalLearningRate.isPresent()) {
        json.name("critical_learning_rate").number(criticalLearningRate.getAsDouble());
      }
      json.name("exact").truth(curvature.exact());
      if (conditionNumber.isPresent()) {
        json.name("condition_number").number(conditionNumber.getAsDouble());
      }
      if (bestLearningRate.isPresent()) {
        json.name("best_learning_rate").number(bestLearningRate.getAsDouble());
      }
      fit(json, "optimum", optimum);
      fit(json, "optimum_original_units", optimumOriginalUnits);
      json.endObject();
      return text.toString();
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

    String text(Words words) {
      StringBuilder lines = new StringBuilder();
      lines.append(words.text("analyze.lambdaMax", curvature.lambdaMax())).append('\n');
      lines.append(words.text("analyze.lambdaMin", curvature.lambdaMin())).append('\n');
      criticalLearningRate.ifPresent(
          rate -> lines.append(words.text("analyze.critical", rate)).append('\n'));
      lines.append(words.text(curvature.exact() ? "analyze.exact" : "analyze.local"));
      conditionNumber.ifPresent(
          number -> lines.append('\n').append(words.text("analyze.condition", number)));
      bestLearningRate.ifPresent(
          rate -> lines.append('\n').append(words.text("analyze.best", rate)));
      optimum.ifPresent(fit ->
          lines.append('\n').append(words.text("analyze.optimum", fit.kernel(), fit.bias())));
      optimumOriginalUnits.ifPresent(fit ->
          lines.append('\n').append(words.text("analyze.original", fit.kernel(), fit.bias())));
      return lines.toString();
    }
  }
}
