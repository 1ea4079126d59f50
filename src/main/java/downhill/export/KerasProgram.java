package downhill.export;

import downhill.engine.activation.Linear;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.code.Python;
import downhill.scenario.Compile;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A run as a Keras 3 program in the form the lecture uses. */
final class KerasProgram {
  private final Experiment experiment;
  private final DataSections data;
  private final OnwardSections onward;
  private final Words words;
  private final boolean accuracy;
  private final boolean validation;

  private KerasProgram(ExportSource source, Words words, Count count) {
    this.experiment = source.experiment();
    this.words = words;
    this.onward = new OnwardSections(Framework.KERAS, experiment, source.moment(), words);
    this.data = new DataSections(Framework.KERAS, experiment, words, count);
    this.accuracy = experiment.scenario().compile().measuresAccuracy();
    this.validation = experiment.validation().size() > 0;
  }

  /** Returns the program in the order in which it runs. */
  static List<Section> of(ExportSource source, Words words, Count count) {
    var program = new KerasProgram(source, words, count);
    List<Section> sections = new ArrayList<>();
    sections.add(program.head(source.title()));
    sections.add(program.data.rows());
    sections.addAll(program.data.preparation());
    if (program.onward.freezes()) {
      sections.add(program.frozen());
    }
    sections.add(program.model());
    sections.add(program.weights());
    sections.add(program.compile());
    sections.add(program.data.order());
    sections.add(program.fit());
    return List.copyOf(sections);
  }

  private Section head(String title) {
    String packing = data.packs() ? "import base64\nimport zlib\n" : "";
    return new Section(
        title,
        words.text("head.keras") + onward.note(),
        packing
            + """
            import json
            import math

            import keras
            import numpy as np
            from keras import Sequential
            from keras.layers import Dense, Input

            keras.backend.set_floatx("float64")
            """);
  }

  private Section model() {
    StringBuilder code = new StringBuilder("model = Sequential()\n");
    int inputs = experiment.model().inputs();
    code.append("model.add(Input(shape=(").append(inputs).append(",)))\n");
    for (int place = 0; place < experiment.model().layerCount(); place++) {
      code.append("model.add(").append(layer(place)).append(")\n");
    }
    return new Section(words.text("model"), words.text("model.keras"), code.toString());
  }

  private String layer(int place) {
    Dense layer = experiment.model().layers().get(place);
    StringBuilder code = new StringBuilder("Dense(").append(layer.units());
    if (!(layer.activation() instanceof Linear)) {
      code.append(", activation=").append(Python.text(layer.activation().kerasName()));
    }
    if (!(layer.kernelInitializer() instanceof GlorotUniform)) {
      code.append(", kernel_initializer=")
          .append(Python.text(layer.kernelInitializer().kerasName()));
    }
    if (!(layer.biasInitializer() instanceof Zeros)) {
      code.append(", bias_initializer=").append(Python.text(layer.biasInitializer().kerasName()));
    }
    if (onward.freezes()) {
      code.append(
          ", kernel_constraint=Keep(%d), bias_constraint=Keep(%d)"
              .formatted(2 * place, 2 * place + 1));
    }
    return code.append(')').toString();
  }

  /** Keras freezes whole layers; a constraint puts single weights back after each update. */
  private Section frozen() {
    return new Section(
        words.text("frozen"),
        words.text("frozen.keras"),
        onward.frozen()
            + "start = "
            + data.weights(onward.start())
            + """



            class Keep(keras.constraints.Constraint):
                def __init__(self, array):
                    self.start = start[array]
                    self.stays = np.zeros(self.start.shape, dtype=bool)
                    for i, place in FROZEN:
                        if i == array:
                            self.stays[place] = True

                def __call__(self, w):
                    return keras.ops.where(self.stays, self.start, w)
            """);
  }

  private Section weights() {
    return new Section(
        onward.heading(),
        words.text("weights.keras"),
        "model.set_weights(" + (onward.freezes() ? "start" : data.weights(onward.start())) + ")");
  }

  private Section compile() {
    Compile compile = experiment.scenario().compile();
    String metrics = accuracy ? "    metrics=[\"accuracy\"],\n" : "";
    return new Section(
        words.text("compile"),
        words.text("compile.note"),
        """
        model.compile(
            optimizer=%s,
            loss="%s",
        %s)
        """
            .formatted(optimizer(compile.optimizer()), compile.loss().kerasName(), metrics));
  }

  /** Returns an optimizer with its settings, those that Keras has anyway left out. */
  private static String optimizer(Optimizer optimizer) {
    List<String> settings = new ArrayList<>();
    settings.add("learning_rate=" + Python.number(optimizer.learningRate()));
    String name =
        switch (optimizer) {
          case Sgd sgd -> {
            add(settings, "momentum", sgd.momentum(), Sgd.DEFAULTS.momentum());
            if (sgd.nesterov()) {
              settings.add("nesterov=True");
            }
            yield "SGD";
          }
          case RmsProp rms -> {
            add(settings, "rho", rms.rho(), RmsProp.DEFAULTS.rho());
            add(settings, "momentum", rms.momentum(), RmsProp.DEFAULTS.momentum());
            add(settings, "epsilon", rms.epsilon(), RmsProp.DEFAULTS.epsilon());
            yield "RMSprop";
          }
          case Adam adam -> {
            add(settings, "beta_1", adam.beta1(), Adam.DEFAULTS.beta1());
            add(settings, "beta_2", adam.beta2(), Adam.DEFAULTS.beta2());
            add(settings, "epsilon", adam.epsilon(), Adam.DEFAULTS.epsilon());
            yield "Adam";
          }
          case Adagrad grad -> {
            add(
                settings,
                "initial_accumulator_value",
                grad.initialAccumulatorValue(),
                Adagrad.DEFAULTS.initialAccumulatorValue());
            add(settings, "epsilon", grad.epsilon(), Adagrad.DEFAULTS.epsilon());
            yield "Adagrad";
          }
        };
    return "keras.optimizers." + name + "(" + String.join(", ", settings) + ")";
  }

  private static void add(List<String> settings, String name, double value, double usual) {
    if (value != usual) {
      settings.add(name + "=" + Python.number(value));
    }
  }

  private Section fit() {
    FitSettings fit = experiment.scenario().fit();
    String x = data.training("x");
    String y = data.training("y");
    String held = validation ? "        validation_data=(x_val, y_val),\n" : "";
    String usual =
        "model.fit(%s, %s, epochs=%d, batch_size=%d)"
            .formatted(x, y, fit.epochs(), fit.batchSize());
    return new Section(
        words.text("fit"),
        words.text("fit.note", usual),
        """
        %1$s
        history = %2$s
        for epoch in range(%7$s):
            order = %8$s
            fit = model.fit(
                %3$s[order],
                %4$s[order],
                epochs=1,
                batch_size=%5$d,
                shuffle=False,
        %6$s        verbose=0,
            )
            finite = math.isfinite(fit.history["loss"][0])
            if not finite or not all(np.isfinite(w).all() for w in model.get_weights()):
                break
            for name, values in history.items():
                values.append(float(fit.history[name][0]))

        print(json.dumps(history))
        """
            .formatted(
                onward.plan(),
                History.empty(accuracy, validation),
                x,
                y,
                fit.batchSize(),
                held,
                onward.epochs(),
                onward.order(x)));
  }
}
