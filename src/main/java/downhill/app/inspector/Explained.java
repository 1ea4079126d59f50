package downhill.app.inspector;

import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.view.Sample;
import downhill.engine.model.Weights;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.WeightUpdateExplanation;
import downhill.lab.landscape.NextStep;
import downhill.picture.network.SelectionTarget;
import java.util.List;
import java.util.Optional;

/** The numbers that answer a question. Made beside the window's thread, shown on it. */
sealed interface Explained {
  /** Returns what was asked. */
  Question question();

  /**
   * A weight or a bias.
   *
   * @param index its place in the flat order
   * @param update what the last step did to it; empty before any step
   */
  record Weight(Question question, int index, Optional<WeightUpdateExplanation> update)
      implements Explained {
    /** Returns the weight now. */
    double value() {
      return question.moment().weights().get(index);
    }
  }

  /**
   * An input or a unit.
   *
   * @param sample the way of the sample through the network
   * @param before whether its weights are those before the last step
   */
  record Node(Question question, SampleExplanation sample, boolean before) implements Explained {
    /** A sample with the weights as they are. */
    Node(Question question, SampleExplanation sample) {
      this(question, sample, false);
    }

    /** Returns what says why a value of this sample is so; empty for a sample that is no row. */
    Optional<Link> value(SelectionTarget node) {
      return sample.row().isPresent()
          ? Optional.of(new Link.Card(new Topic.Value(node, sample.row().getAsInt(), before)))
          : Optional.empty();
    }

    /** Returns what flows into a unit: a feature, or a unit of the layer before. */
    static SelectionTarget source(int layer, int input) {
      return layer == 0
          ? new SelectionTarget.Input(input)
          : new SelectionTarget.Node(layer - 1, input);
    }
  }

  /**
   * A weight or a bias on its way: what comes next, and what was.
   *
   * @param index its place in the flat order
   * @param next the step not taken yet
   * @param path the last steps, oldest first; the last is where it stands
   */
  record Way(Question question, int index, NextStep next, List<PastWeight> path)
      implements Explained {
    /** Takes its own copy. */
    public Way {
      path = List.copyOf(path);
    }
  }

  /**
   * Where a weight was.
   *
   * @param step after how many steps
   * @param loss of the training rows then; NaN when it would take long to measure
   */
  record PastWeight(long step, double weight, double loss) {}

  /** Answers a question about the way: a node is explained as everywhere. */
  static Explained wayOf(Question question) {
    Weights weights = question.moment().weights();
    return switch (question.target()) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          WayBack.of(question, weights.kernelIndex(layer, input, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          WayBack.of(question, weights.biasIndex(layer, unit));
      case SelectionTarget.Input _, SelectionTarget.Node _ -> node(question);
    };
  }

  /** Answers a question. */
  static Explained of(Question question) {
    Weights weights = question.moment().weights();
    return switch (question.target()) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          weight(question, weights.kernelIndex(layer, input, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          weight(question, weights.biasIndex(layer, unit));
      case SelectionTarget.Input _, SelectionTarget.Node _ -> node(question);
    };
  }

  private static Explained weight(Question question, int index) {
    return new Weight(
        question,
        index,
        question
            .moment()
            .update()
            .map(update -> WeightUpdateExplanation.of(question.experiment(), update, index)));
  }

  private static Explained node(Question question) {
    Weights weights = question.moment().weights();
    return new Node(
        question,
        switch (question.sample()) {
          case Sample.Row(int row) -> SampleExplanation.ofRow(question.experiment(), weights, row);
          case Sample.Typed typed ->
              SampleExplanation.typed(
                  question.experiment(),
                  weights,
                  typed.features().stream().mapToDouble(Double::doubleValue).toArray());
        });
  }
}
