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
import java.util.Optional;

/** A run as a PyTorch program with Keras' numbers. */
final class PyTorchProgram {
  private final Experiment experiment;
  private final DataSections data;
  private final OnwardSections onward;
  private final Words words;
  private final Loss loss;
  private final Activation last;
  private final boolean accuracy;
  private final boolean validation;

  private PyTorchProgram(ExportSource source, Words words, Count count) {
    this.experiment = source.experiment();
    this.words = words;
    this.onward = new OnwardSections(Framework.PYTORCH, experiment, source.moment(), words);
    this.data = new DataSections(Framework.PYTORCH, experiment, words, count);
    this.loss = experiment.scenario().compile().loss();
    this.last = experiment.model().lastLayer().activation();
    this.accuracy = experiment.scenario().compile().measuresAccuracy();
    this.validation = experiment.validation().size() > 0;
  }

  /** Returns the program in the order in which it runs. */
  static List<Section> of(ExportSource source, Words words, Count count) {
    var program = new PyTorchProgram(source, words, count);
    List<Section> sections = new ArrayList<>();
    sections.add(program.head(source.title()));
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
        words.text("head.pytorch") + onward.note(),
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
        onward.heading(),
        words.text("weights.pytorch"),
        """
        weights = list(model.parameters())
        start = %s

        with torch.no_grad():
            for w, value in zip(weights, start):
                w.copy_(value.t())
        """
            .formatted(data.weights(onward.start())));
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
        PyTorchUpdate.code(optimizer, this::remembered) + held());
  }

  /** Returns what the rule remembers at the moment the program goes on from. */
  private Optional<String> remembered(int slot) {
    return onward
        .slot(slot)
        .map(numbers -> "[value.t().clone() for value in " + data.weights(numbers) + "]");
  }

  /** Returns the function that puts frozen weights back, where there are any. */
  private String held() {
    return onward.freezes()
        ? "\n\n"
            + onward.frozen()
            + """


            @torch.no_grad()
            def hold():
                for i, place in FROZEN:
                    weights[i][place] = start[i].t()[place]
            """
        : "";
  }

  private Section training() {
    FitSettings fit = experiment.scenario().fit();
    StringBuilder code = new StringBuilder();
    code.append(onward.plan());
    code.append("BATCH_SIZE = ").append(fit.batchSize()).append("\n\n");
    code.append("history = ").append(History.empty(accuracy, validation)).append('\n');
    code.append(
        """
        t = %d
        for epoch in range(%s):
            order = %s
            loss_sum = 0.0
        """
            .formatted(onward.counted(), onward.epochs(), onward.order(data.training("x"))));
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
        """);
    code.append(onward.freezes() ? "        hold()\n" : "");
    code.append(
        """
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
