package downhill.cli;

import downhill.engine.training.EpochResult;
import downhill.engine.training.Evaluation;
import downhill.engine.training.FitListener;
import downhill.engine.training.Trainer;
import downhill.lab.fit.KerasLine;
import downhill.scenario.Experiment;

/** Prints what Keras' {@code fit} prints; the bar moves only on a terminal. */
final class FitPrinter implements FitListener {
  private static final String CLEAR_REST = "\u001b[K";
  private static final double NANOS = 1e-9;
  private static final double SECONDS_BETWEEN_BARS = 0.05;

  private final int epochs;
  private final int steps;
  private final boolean accuracy;
  private final boolean bar;
  private final boolean header;
  private final Console console;
  private long epochStart = System.nanoTime();
  private double lastBar;
  private int epoch = 1;
  private int batch;

  FitPrinter(Experiment experiment, int epochs, int verbose, Console console) {
    this.epochs = epochs;
    this.steps = experiment.trainer().stepsPerEpoch();
    this.accuracy = experiment.scenario().compile().measuresAccuracy();
    this.bar = verbose == 1;
    this.header = epochs > 1;
    this.console = console;
  }

  @Override
  public void stepTaken(Trainer trainer, double lossSoFar, double accuracySoFar) {
    if (batch == 0) {
      startEpoch();
    }
    batch++;
    double seconds = elapsed();
    if (bar && console.terminal() && batch < steps && seconds - lastBar >= SECONDS_BETWEEN_BARS) {
      lastBar = seconds;
      double perStep = seconds / batch;
      console
          .out()
          .print(
              "\r"
                  + start()
                  + KerasLine.remaining(perStep * (steps - batch))
                  + " "
                  + KerasLine.perStep(perStep)
                  + KerasLine.figures(new Evaluation(lossSoFar, accuracySoFar), null, accuracy)
                  + CLEAR_REST);
      console.out().flush();
    }
  }

  private void startEpoch() {
    if (header) {
      console.result("Epoch " + epoch + "/" + epochs);
    }
  }

  private double elapsed() {
    return (System.nanoTime() - epochStart) * NANOS;
  }

  private String start() {
    String count = KerasLine.count(batch, steps);
    return console.terminal() && bar
        ? "\u001b[1m" + count + "\u001b[0m " + KerasLine.bar(batch, steps) + " "
        : count + " ";
  }

  @Override
  public void epochFinished(EpochResult result) {
    double seconds = elapsed();
    String time = Math.round(seconds) + "s";
    String perStep = KerasLine.perStep(seconds / steps);
    console.result(
        (bar && console.terminal() ? "\r" : "")
            + start()
            + (bar ? time + " " + perStep : "- " + time + " - " + perStep)
            + KerasLine.figures(result.training(), result.validation(), accuracy)
            + (bar && console.terminal() ? CLEAR_REST : ""));
    epoch++;
    batch = 0;
    lastBar = 0;
    epochStart = System.nanoTime();
  }
}
