package downhill.lab.explain.backward;

import downhill.engine.activation.Softmax;
import downhill.engine.model.Sequential;
import downhill.lab.explain.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk through a network, forward or backward, and how far it has come. Never changes.
 *
 * <p>Forward: the features, then every unit layer by layer; a softmax layer first all its sums,
 * then its outputs. Backward: dL/dŷ at the outputs; then from the last layer to the first dL/dz of
 * its units and dL/dw of its edges; at last the update of every weight, in the same order.
 */
public final class Walk {
  private final List<Stage> stages;
  private final boolean backward;
  private final Pace pace;
  private final int place;

  private Walk(List<Stage> stages, boolean backward, Pace pace, int place) {
    this.stages = stages;
    this.backward = backward;
    this.pace = pace;
    this.place = place;
  }

  /** Returns a walk from the inputs to the outputs, at its start. */
  public static Walk forward(Sequential model, Pace pace) {
    List<Stage> stages = new ArrayList<>();
    add(stages, Part.INPUT, 0, 0, 1);
    for (int layer = 0; layer < model.layerCount(); layer++) {
      int units = model.layers().get(layer).units();
      if (model.layers().get(layer).activation() instanceof Softmax) {
        add(stages, Part.SUM, layer, 0, units);
      }
      add(stages, Part.OUTPUT, layer, 0, units);
    }
    return new Walk(List.copyOf(stages), false, pace, 0).start();
  }

  /** Returns a walk from the loss back to the first layer and its update, at its start. */
  public static Walk backward(Sequential model, Pace pace) {
    List<Stage> stages = new ArrayList<>();
    int last = model.layerCount() - 1;
    add(stages, Part.OUTPUT_SLOPE, last, 0, model.outputs());
    for (int layer = last; layer >= 0; layer--) {
      add(stages, Part.SUM_SLOPE, layer, 0, model.layers().get(layer).units());
      addEdges(stages, Part.GRADIENT, layer, model);
    }
    for (int layer = last; layer >= 0; layer--) {
      addEdges(stages, Part.UPDATE, layer, model);
    }
    return new Walk(List.copyOf(stages), true, pace, 0).start();
  }

  private static void addEdges(List<Stage> stages, Part part, int layer, Sequential model) {
    int inputs = model.inputsOf(layer);
    add(stages, part, layer, inputs, (inputs + 1) * model.layers().get(layer).units());
  }

  private static void add(List<Stage> stages, Part part, int layer, int inputs, int count) {
    int start = stages.isEmpty() ? 0 : stages.getLast().end() + 1;
    stages.add(new Stage(part, layer, start, inputs, count));
  }

  /** Returns whether this walk goes from the loss to the weights. */
  public boolean isBackward() {
    return backward;
  }

  /** Returns how much is done at once. */
  public Pace pace() {
    return pace;
  }

  /** Returns whether nothing comes before. */
  public boolean atStart() {
    return place == start().place;
  }

  /** Returns whether everything is worked out. */
  public boolean atEnd() {
    return place == stages.getLast().end();
  }

  /** Returns the walk one number or one layer further; at its end it stays. */
  public Walk on() {
    Stage now = stage();
    int next = Math.min(place + 1, stages.getLast().end());
    if (pace == Pace.NUMBER) {
      return at(next);
    }
    return place < now.end() ? at(now.end()) : at(stageAt(next).end());
  }

  /** Returns the walk one number or one layer back; at its start it stays. */
  public Walk back() {
    if (pace == Pace.NUMBER) {
      return at(Math.max(0, place - 1));
    }
    Stage now = stage();
    return now.start() == 0 ? start() : at(now.start() - 1);
  }

  /** Returns the walk with only the first worked out. */
  public Walk start() {
    return at(pace == Pace.NUMBER ? 0 : stages.getFirst().end());
  }

  /** Returns the walk with everything worked out. */
  public Walk all() {
    return at(stages.getLast().end());
  }

  /** Returns the walk at the end of what is worked out for the layer where it stands. */
  public Walk restOfLayer() {
    return at(stage().end());
  }

  /** Returns the same place, to be gone on from at another pace. */
  public Walk at(Pace wanted) {
    int kept = wanted == Pace.LAYER ? stage().end() : place;
    return new Walk(stages, backward, wanted, kept);
  }

  private Walk at(int wanted) {
    return wanted == place ? this : new Walk(stages, backward, pace, wanted);
  }

  /** Returns where the walk stands. */
  public Stop stop() {
    Stage stage = stage();
    boolean whole = pace == Pace.LAYER;
    int index = whole ? 0 : place - stage.start();
    if (!stage.ofEdges()) {
      return new Stop(stage.part(), stage.layer(), index, 0, whole);
    }
    int edges = stage.inputs() + 1;
    int input = index % edges;
    return new Stop(
        stage.part(),
        stage.layer(),
        Math.floorDiv(index, edges),
        input == stage.inputs() ? Parameter.BIAS : input,
        whole);
  }

  /**
   * Returns whether something of a unit has been worked out; false for what the walk leaves out.
   */
  public boolean reached(Part part, int layer, int unit) {
    for (Stage stage : stages) {
      if (stage.part() == part && stage.layer() == layer) {
        return stage.start() + unit <= place;
      }
    }
    return false;
  }

  /**
   * Returns whether something of an edge has been worked out.
   *
   * @param input {@link Parameter#BIAS} for a bias
   */
  public boolean reached(Part part, int layer, int input, int unit) {
    for (Stage stage : stages) {
      if (stage.part() == part && stage.layer() == layer) {
        int edge = input == Parameter.BIAS ? stage.inputs() : input;
        return stage.start() + unit * (stage.inputs() + 1) + edge <= place;
      }
    }
    return false;
  }

  private Stage stage() {
    return stageAt(place);
  }

  private Stage stageAt(int wanted) {
    for (Stage stage : stages) {
      if (wanted <= stage.end()) {
        return stage;
      }
    }
    return stages.getLast();
  }
}
