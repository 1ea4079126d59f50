package downhill.export;

import downhill.engine.activation.Activation;
import downhill.engine.loss.Loss;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.scenario.TargetKind;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A run as a PyTorch program with Keras' numbers. */
final class PyTorchProgram {
  private final Experiment experiment;
  private final DataSections data;
  private final Words words;
  private final Loss loss;
  private final Activation last;
  private final boolean accuracy;
  private final boolean validation;

  private PyTorchProgram(Experiment experiment, Words words) {
    this.experiment = experiment;
    this.words = words;
    this.data = new DataSections(Framework.PYTORCH, experiment, words);
    this.loss = experiment.scenario().compile().loss();
    this.last = experiment.model().lastLayer().activation();
    this.accuracy = experiment.scenario().compile().measuresAccuracy();
    this.validation = experiment.validation().size() > 0;
  }

  /**
   * Returns the program in the order in which it runs.
   *
   * @param title what the run is called
   */
  static List<Section> of(Experiment experiment, String title, Words words) {
    var program = new PyTorchProgram(experiment, words);
    List<Section> sections = new ArrayList<>();
    sections.add(program.head(title));
    sections.add(program.data.rows());
    sections.addAll(program.data.preparation());
    sections.add(program.model());
    sections.add(program.weights());
    sections.add(program.loss());
    sections.add(program.update());
    sections.add(program.data.order());
    sections.add(program.training());
    return List.copyOf(sections);
  }

  private Section head(String title) {
    String packing = data.packs() ? "import base64\nimport zlib\n" : "";
    return new Section(
        title,
        words.text("head.pytorch"),
        packing
            + """
            import json
            import math

            import torch
            from torch import nn

            torch.set_default_dtype(torch.float64)
            """);
  }

  private Section model() {
    return new Section(
        words.text("model"),
        words.text("model.pytorch", last.kerasName()),
        "model = %s\n\n\n%s"
            .formatted(PyTorchModel.sequential(experiment.model()), PyTorchLoss.outputs(last)));
  }

  private Section weights() {
    return new Section(
        words.text("weights"),
        words.text("weights.pytorch"),
        """
        weights = list(model.parameters())
        start = %s

        with torch.no_grad():
            for w, value in zip(weights, start):
                w.copy_(value.t())
        """
            .formatted(data.weights()));
  }

  private Section loss() {
    boolean clipped = PyTorchLoss.isClipped(loss, last);
    boolean fromLogits = PyTorchLoss.isFromLogits(loss, last);
    String note = clipped ? "loss.clipped" : fromLogits ? "loss.logits" : "loss.plain";
    String code = (clipped ? "CLIP = 1e-7\n\n\n" : "") + PyTorchLoss.function(loss, last) + hits();
    return new Section(
        words.text("loss", loss.kerasName()), words.text(note, loss.kerasName()), code);
  }

  private String hits() {
    return accuracy ? "\n\ndef hits(z, y):\n    p = outputs(z)\n    return " + right() + "\n" : "";
  }

  private String right() {
    if (experiment.target() != TargetKind.CLASS) {
      return "((p > 0.5) == (y > 0.5)).sum().item()";
    }
    return loss instanceof SparseCategoricalCrossentropy
        ? "(p.argmax(dim=1) == y).sum().item()"
        : "(p.argmax(dim=1) == y.argmax(dim=1)).sum().item()";
  }

  private Section update() {
    var optimizer = experiment.scenario().compile().optimizer();
    return new Section(
        words.text("update", optimizer.kerasName()),
        words.text(PyTorchUpdate.note(optimizer)),
        PyTorchUpdate.code(optimizer));
  }

  private Section training() {
    FitSettings fit = experiment.scenario().fit();
    StringBuilder code = new StringBuilder();
    code.append("EPOCHS = ").append(fit.epochs()).append('\n');
    code.append("BATCH_SIZE = ").append(fit.batchSize()).append("\n\n");
    code.append("history = ").append(History.empty(accuracy, validation)).append('\n');
    code.append(
        """
        t = 0
        for epoch in range(1, EPOCHS + 1):
            order = order_of(epoch, len(%s))
            loss_sum = 0.0
        """
            .formatted(data.training("x")));
    code.append(accuracy ? "    right = 0\n" : "");
    code.append(
        """
            for first in range(0, len(order), BATCH_SIZE):
                rows = order[first:first + BATCH_SIZE]
                z = model(%s[rows])
                loss = losses(z, %s[rows]).mean()
                model.zero_grad()
                loss.backward()
                loss_sum += loss.item() * len(rows)
        """
            .formatted(data.training("x"), data.training("y")));
    code.append(accuracy ? "        right += hits(z, " + data.training("y") + "[rows])\n" : "");
    code.append(
        """
                t += 1
                update(t)
            finite = math.isfinite(loss_sum) and all(w.isfinite().all() for w in weights)
            if not finite:
                break
            history["loss"].append(loss_sum / len(order))
        """);
    code.append(accuracy ? "    history[\"accuracy\"].append(right / len(order))\n" : "");
    code.append(validation ? validationPart() : "");
    code.append("\nprint(json.dumps(history))\n");
    return new Section(words.text("training"), words.text("training.pytorch"), code.toString());
  }

  private String validationPart() {
    String held =
        """
            with torch.no_grad():
                z = model(x_val)
                history["val_loss"].append(losses(z, y_val).mean().item())
        """;
    return accuracy
        ? held + "        history[\"val_accuracy\"].append(hits(z, y_val) / len(x_val))\n"
        : held;
  }
}
