package downhill.cli;

import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.training.Evaluation;
import downhill.engine.training.FitListener;
import downhill.engine.training.History;
import downhill.engine.training.Samples;
import downhill.engine.training.Trainer;
import downhill.scenario.Experiment;
import downhill.scenario.JsonWriter;
import downhill.scenario.LayerWeights;
import downhill.scenario.ScenarioWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the report of a run. The trace is written while the run goes on, so it takes no memory.
 */
final class ReportWriter implements AutoCloseable {
  private static final int BLOCK = 256;

  private final BufferedWriter file;
  private final JsonWriter json;
  private final Experiment experiment;
  private final boolean trace;

  private ReportWriter(BufferedWriter file, Experiment experiment, boolean trace) {
    this.file = file;
    this.json = new JsonWriter(file);
    this.experiment = experiment;
    this.trace = trace;
  }

  static ReportWriter open(Path path, Experiment experiment, boolean trace)
      throws IOException, CommandException {
    Path parent = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path) || (parent != null && !Files.isDirectory(parent))) {
      throw new CommandException("failure.report", path);
    }
    BufferedWriter file = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    ReportWriter report = new ReportWriter(file, experiment, trace);
    report.json.beginObject();
    report.json.name("format").text("downhill-report");
    report.json.name("version").number(1);
    if (trace) {
      report.json.name("trace").beginList();
    }
    return report;
  }

  /** Returns what hears the steps to be traced. */
  FitListener listener() {
    return new FitListener() {
      @Override
      public void stepTaken(Trainer trainer, double lossSoFar, double accuracySoFar) {
        if (trace) {
          try {
            step(trainer);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    };
  }

  private void step(Trainer trainer) throws IOException {
    json.element().beginObject();
    json.name("step").number(trainer.steps());
    json.name("epoch").number(trainer.epoch());
    json.name("batch").number(trainer.batch());
    json.name("loss").number(trainer.batchLoss());
    json.name("gradients");
    weights(trainer.gradients());
    json.name("weights");
    weights(trainer.weights());
    json.endObject();
  }

  private void weights(Weights weights) throws IOException {
    ScenarioWriter.weights(json, LayerWeights.of(weights));
  }

  /** Writes all but the trace. */
  void finish(History history, Trainer trainer) throws IOException {
    if (trace) {
      json.endList();
    }
    json.name("outcome").text(trainer.diverged() ? "diverged" : "finished");
    if (trainer.diverged()) {
      json.name("diverged_at_step").number(trainer.steps() + 1);
    }
    json.name("steps").number(trainer.steps());
    json.name("epochs").number(history.epochs());
    json.name("history");
    history(history);
    if (!trainer.diverged()) {
      json.name("evaluate");
      evaluate(trainer.weights());
    }
    json.name("weights");
    weights(trainer.weights());
    if (!trainer.diverged()) {
      json.name("predictions");
      predictions(trainer.weights());
    }
    json.endObject();
    file.write('\n');
  }

  private boolean accuracy() {
    return experiment.scenario().compile().measuresAccuracy();
  }

  private void history(History history) throws IOException {
    boolean split = experiment.validation().size() > 0;
    json.beginObject();
    json.name("loss").numbers(history.loss());
    if (accuracy()) {
      json.name("accuracy").numbers(history.accuracy());
    }
    if (split) {
      json.name("val_loss").numbers(history.valLoss());
    }
    if (split && accuracy()) {
      json.name("val_accuracy").numbers(history.valAccuracy());
    }
    json.endObject();
  }

  private void evaluate(Weights weights) throws IOException {
    Evaluation all = experiment.evaluator().evaluate(weights, experiment.training());
    json.beginObject();
    json.name("loss").number(all.loss());
    if (accuracy()) {
      json.name("accuracy").number(all.accuracy());
    }
    json.endObject();
  }

  private void predictions(Weights weights) throws IOException {
    Samples samples = experiment.training();
    ForwardPass pass = new ForwardPass(experiment.model(), BLOCK);
    double[] outputs = new double[experiment.model().outputs()];
    json.beginList();
    for (int from = 0; from < samples.size(); from += BLOCK) {
      int count = Math.min(BLOCK, samples.size() - from);
      pass.run(weights, samples.features(), from, count);
      for (int s = 0; s < count; s++) {
        for (int k = 0; k < outputs.length; k++) {
          outputs[k] = pass.outputs()[k][s];
        }
        json.element().numbers(outputs);
      }
    }
    json.endList();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
