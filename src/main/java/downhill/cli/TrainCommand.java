package downhill.cli;

import downhill.engine.matrix.WarmUp;
import downhill.engine.training.Fit;
import downhill.engine.training.FitListener;
import downhill.engine.training.Trainer;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code downhill train}: trains, prints what Keras' {@code fit} prints, writes a report. */
final class TrainCommand implements Command {
  private static final List<String> VERBOSITIES = List.of("1", "0", "2");

  @Override
  public String name() {
    return "train";
  }

  @Override
  public List<String> options() {
    return List.of("--epochs", "--report", "--verbose");
  }

  @Override
  public List<String> switches() {
    return List.of("--trace");
  }

  @Override
  public int run(Arguments arguments, Console console)
      throws UsageException, ScenarioException, CommandException, IOException {
    Optional<Integer> chosenEpochs = arguments.epochs("--epochs", 1);
    int verbose = Integer.parseInt(arguments.choice("--verbose", VERBOSITIES));
    Optional<Path> report = arguments.path("--report", "");
    boolean trace = arguments.has("--trace");
    WarmUp.start();
    Experiment experiment = Loading.experiment(arguments.file());
    int epochs = chosenEpochs.orElse(experiment.scenario().fit().epochs());

    FitListener printer =
        verbose == 0 ? FitListener.SILENT : new FitPrinter(experiment, epochs, verbose, console);
    Trainer trainer = experiment.trainer();
    trainer.workInPlace();
    Fit fit = experiment.fit(trainer);
    if (report.isEmpty()) {
      fit.run(epochs, printer);
    } else {
      try (ReportWriter writer = ReportWriter.open(report.get(), experiment, trace)) {
        fit.run(epochs, new BothListeners(writer.listener(), printer));
        writer.finish(fit.history(), trainer);
      }
    }
    if (trainer.diverged()) {
      console.message("train.diverged", trainer.steps() + 1);
    }
    return 0;
  }

  /** Tells two listeners the same. */
  private record BothListeners(FitListener first, FitListener second) implements FitListener {
    @Override
    public void stepTaken(Trainer trainer, double lossSoFar, double accuracySoFar) {
      first.stepTaken(trainer, lossSoFar, accuracySoFar);
      second.stepTaken(trainer, lossSoFar, accuracySoFar);
    }

    @Override
    public void epochFinished(downhill.engine.training.EpochResult result) {
      first.epochFinished(result);
      second.epochFinished(result);
    }
  }
}
