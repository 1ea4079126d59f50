package downhill.cli;

import downhill.lab.explain.Parameter;
import downhill.lab.explain.SampleStep;
import downhill.lab.explain.StepExplanation;
import downhill.lab.explain.WeightStep;
import downhill.lab.session.Update;
import downhill.scenario.Experiment;
import downhill.words.TextTable;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Says one training step: a table for each row of the batch, then one for the update. */
final class StepText {
  private StepText() {}

  static void write(Experiment experiment, StepExplanation step, Console console) {
    Words words = console.words();
    Update update = step.update();
    console.result(
        words.text(
            "explain.step",
            update.step(),
            step.snapshot().epoch(),
            step.snapshot().batch(),
            update.learningRate()));
    for (int i = 0; i < update.rows().length; i++) {
      console.result("");
      sample(step.sample(i), words).forEach(console::result);
    }
    console.result("");
    console.result(words.text("explain.batchLoss", update.batchLoss()));
    console.result("");
    updates(experiment, step, words).forEach(console::result);
  }

  private static List<String> sample(SampleStep sample, Words words) {
    var forward = sample.forward();
    TextTable table = new TextTable();
    table.row(words.text("explain.row", sample.row()), "z", "a", "dL/dz");
    for (int i = 0; i < forward.inputs(0); i++) {
      table.row("  x[" + i + "]", "", forward.input(0, i), "");
    }
    for (int layer = 0; layer < forward.layerCount(); layer++) {
      for (int unit = 0; unit < forward.units(layer); unit++) {
        table.row(
            "  " + words.text("explain.layer", layer + 1) + " [" + unit + "]",
            forward.sum(layer, unit),
            forward.output(layer, unit),
            sample.deltas().get(layer).get(unit));
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("  y = " + sample.target() + ", L = " + sample.loss());
    return lines;
  }

  private static List<String> updates(Experiment experiment, StepExplanation step, Words words) {
    TextTable table = new TextTable();
    List<Object> head = new ArrayList<>(List.of(words.text("explain.update"), "w", "dL/dw"));
    RuleNumber.of(step.weight(0).rule()).forEach(number -> head.add(number.name()));
    head.add("w_new");
    table.row(head.toArray());
    for (int i = 0; i < step.update().before().size(); i++) {
      WeightStep weight = step.weight(i);
      List<Object> row = new ArrayList<>();
      row.add(name(Parameter.at(experiment.model(), i), words));
      row.add(weight.before());
      row.add(weight.gradient());
      RuleNumber.of(weight.rule()).forEach(number -> row.add(number.value()));
      row.add(weight.after());
      table.row(row.toArray());
    }
    return table.lines();
  }

  private static String name(Parameter parameter, Words words) {
    String place =
        parameter.isBias()
            ? "bias[" + parameter.unit() + "]"
            : "kernel[" + parameter.input() + ", " + parameter.unit() + "]";
    return "  " + words.text("explain.layer", parameter.layer() + 1) + " " + place;
  }
}
