package downhill.export;

import downhill.data.Dataset;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.engine.model.Weights;
import downhill.scenario.Experiment;
import downhill.scenario.LayerWeights;
import downhill.scenario.TargetKind;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sections that both frameworks share: rows, standardisation, split, weights and order. */
final class DataSections {
  private final Framework framework;
  private final Experiment experiment;
  private final ArrayText arrays;
  private final Words words;

  DataSections(Framework framework, Experiment experiment, Words words, Count count) {
    this.framework = framework;
    this.experiment = experiment;
    this.arrays = new ArrayText(framework, count);
    this.words = words;
  }

  /** Returns whether an array of the program is so large that it is packed. */
  boolean packs() {
    long features = experiment.model().inputs() + 1L;
    return ArrayText.isPacked(experiment.dataset().size() * features)
        || LayerWeights.of(experiment.start()).stream()
            .anyMatch(
                layer -> ArrayText.isPacked((long) layer.kernel().length * layer.bias().length));
  }

  /** Returns the rows as they are, their target last, and what is learned of them: x and y. */
  Section rows() {
    Dataset data = experiment.dataset();
    double[][] table = new double[data.size()][];
    Arrays.setAll(table, r -> with(data.rows()[r], data.targets()[r]));
    String note =
        words.text("data.note", String.join(", ", data.features()), data.target(), data.size());
    if (isNamed(data.classes())) {
      note += " " + words.text("data.classes", classes(data.classes()));
    }
    if (packs()) {
      note += " " + words.text("data.packed");
    }
    int features = data.features().size();
    String code =
        (packs() ? arrays.unpacked() + "\n\n" : "")
            + "data = %s\nx = data[:, :%d]\ny = %s"
                .formatted(arrays.matrix(table), features, target(features));
    return new Section(words.text("data"), note, code);
  }

  private static double[] with(double[] row, double target) {
    double[] all = Arrays.copyOf(row, row.length + 1);
    all[row.length] = target;
    return all;
  }

  /** Classes that are called 0, 1, 2, ... need no list of their names. */
  private static boolean isNamed(List<String> labels) {
    return IntStream.range(0, labels.size())
        .anyMatch(k -> !labels.get(k).equals(Integer.toString(k)));
  }

  private static String classes(List<String> labels) {
    return IntStream.range(0, labels.size())
        .mapToObj(k -> k + " " + labels.get(k))
        .collect(Collectors.joining(", "));
  }

  private String target(int column) {
    if (experiment.target() != TargetKind.CLASS) {
      return "data[:, %d:]".formatted(column);
    }
    boolean sparse =
        experiment.scenario().compile().loss() instanceof SparseCategoricalCrossentropy;
    int classes = experiment.model().outputs();
    return switch (framework) {
      case KERAS ->
          sparse
              ? "data[:, %d].astype(\"int64\")".formatted(column)
              : "keras.utils.to_categorical(data[:, %d], %d)".formatted(column, classes);
      case PYTORCH ->
          sparse
              ? "data[:, %d].long()".formatted(column)
              : "nn.functional.one_hot(data[:, %d].long(), %d).double()".formatted(column, classes);
    };
  }

  /** Returns how features are brought to one scale, where they are, and what is held back. */
  List<Section> preparation() {
    List<Section> sections = new ArrayList<>();
    if (experiment.scenario().data().standardize()) {
      sections.add(
          new Section(
              words.text("standardize"),
              words.text("standardize.note"),
              "mean = %s\ndeviation = %s\nx = (x - mean) / deviation"
                  .formatted(
                      arrays.vector(experiment.standardization().mean()),
                      arrays.vector(experiment.standardization().deviation()))));
    }
    int trained = experiment.training().size();
    if (experiment.validation().size() == 0) {
      return sections;
    }
    sections.add(
        new Section(
            words.text("split"),
            words.text("split.note", trained, experiment.validation().size()),
            """
            x_train, y_train = x[:%1$d], y[:%1$d]
            x_val, y_val = x[%1$d:], y[%1$d:]
            """
                .formatted(trained)));
    return sections;
  }

  /** Returns how the training rows are named: {@code x} or {@code x_train}. */
  String training(String name) {
    return experiment.validation().size() == 0 ? name : name + "_train";
  }

  /** Returns a number for each weight as a list of arrays: kernel, bias, kernel, bias, ... */
  String weights(Weights numbers) {
    StringBuilder list = new StringBuilder("[\n");
    for (LayerWeights layer : LayerWeights.of(numbers)) {
      list.append(indented(arrays.matrix(layer.kernel()))).append(",\n");
      list.append(indented(arrays.vector(layer.bias()))).append(",\n");
    }
    return list.append("]").toString();
  }

  /** Indents all but what is packed, whose lines are long enough. */
  private static String indented(String array) {
    return array.startsWith("unpacked") ? "    " + array : array.indent(4).stripTrailing();
  }

  /** Returns the function that gives the order of the rows in an epoch. */
  Section order() {
    var fit = experiment.scenario().fit();
    if (!fit.shuffle()) {
      return new Section(
          words.text("order"),
          words.text("order.fixed"),
          """
          def order_of(epoch, rows):
              return list(range(rows))
          """);
    }
    return new Section(
        words.text("order"),
        words.text("order.note", fit.seed()),
        """
        SEED = %d
        GAMMA = 0x9E3779B97F4A7C15
        BITS = (1 << 64) - 1


        def scrambled(z):
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & BITS
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & BITS
            return z ^ (z >> 31)


        def order_of(epoch, rows):
            state = scrambled((SEED + GAMMA) & BITS) ^ scrambled((epoch * GAMMA + 1) & BITS)
            order = [0] * rows
            for i in range(rows):
                state = (state + GAMMA) & BITS
                j = ((scrambled(state) >> 32) * (i + 1)) >> 32
                order[i] = order[j]
                order[j] = i
            return order
        """
            .formatted(fit.seed()));
  }
}
