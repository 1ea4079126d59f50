package downhill.cli;

import downhill.lab.explain.StepExplanation;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.util.List;

/** {@code downhill explain step}: forward, loss, backward and update of one step. */
final class ExplainStepCommand implements Command {
  @Override
  public String name() {
    return "explain step";
  }

  @Override
  public List<String> options() {
    return List.of("--step", "--format");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    String typed = arguments.required("--step");
    long step = Arguments.whole("--step", typed, 1, Long.MAX_VALUE);
    boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
    Experiment experiment = Loading.experiment(arguments.file());
    Recording run = new Recording(experiment);
    long planned = (long) experiment.scenario().fit().epochs() * run.stepsPerEpoch();
    if (step > planned) {
      throw new CommandException("failure.step", planned, step);
    }
    run.seek(step);
    if (run.position() < step) {
      throw new CommandException("failure.stepGone", run.position(), step);
    }
    StepExplanation explanation = new StepExplanation(experiment, run.snapshot(Detail.PASSING));
    if (json) {
      StepJson.write(explanation, console.out());
    } else {
      StepText.write(experiment, explanation, console);
    }
    return 0;
  }
}
