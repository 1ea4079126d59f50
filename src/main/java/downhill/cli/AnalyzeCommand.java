package downhill.cli;

import downhill.engine.curvature.ExtremeCurvatures;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

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
    int most = ExtremeCurvatures.MAX_PARAMETERS;
    if (parameters > most) {
      throw new CommandException("failure.parameters", most, parameters);
    }
    Weights weights = Loading.weightsAfter(experiment, epochs, console);
    Analysis analysis = Analysis.of(experiment, weights);
    if (json) {
      console.result(analysis.json());
      analysis.remarks(console.words()).forEach(console::complain);
    } else {
      console.result(analysis.text(console.words()));
    }
    return 0;
  }
}
