package downhill.cli;

import downhill.engine.model.Weights;
import downhill.lab.explain.SampleExplanation;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

/** {@code downhill predict}: sends one typed sample through the network, number by number. */
final class PredictCommand implements Command {
  @Override
  public String name() {
    return "predict";
  }

  @Override
  public List<String> options() {
    return List.of("--input", "--after-epochs", "--format");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    double[] input = arguments.numbers("--input");
    int epochs = arguments.epochs("--after-epochs", 0).orElse(0);
    boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
    Experiment experiment = Loading.experiment(arguments.file());
    List<String> features = experiment.dataset().features();
    if (input.length != features.size()) {
      throw new UsageException(
          "usage.inputCount", features.size(), String.join(", ", features), input.length);
    }
    Weights weights = Loading.weightsAfter(experiment, epochs, console);
    SampleExplanation sample = SampleExplanation.typed(experiment, weights, input);
    console.result(
        json
            ? PredictionJson.of(experiment, sample)
            : PredictionText.of(experiment, sample, console.words()));
    return 0;
  }
}
