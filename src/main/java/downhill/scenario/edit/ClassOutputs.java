package downhill.scenario.edit;

import downhill.data.Dataset;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.scenario.Compile;
import downhill.scenario.Fitting;
import downhill.scenario.Model;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.TargetColumn;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last layer of a network for other classes than before: it gets an output for each; one
 * sigmoid can only tell two apart and gives way to a softmax.
 */
final class ClassOutputs {
  private ClassOutputs() {}

  /** Whether the network is made for so many classes. */
  static boolean fit(Scenario scenario, int classes) {
    int units = scenario.model().lastLayer().units();
    return units == classes || (units == 1 && classes == 2);
  }

  /** Returns the layers with an output for each class. */
  static Layers layers(Scenario scenario, int classes) {
    Dense last = scenario.model().lastLayer();
    Activation activation = isSingle(last) ? new Softmax() : last.activation();
    return Layers.of(scenario.model())
        .with(
            scenario.model().layers().size() - 1,
            new Dense(classes, activation, last.kernelInitializer(), last.biasInitializer()));
  }

  /** Returns the compile settings behind these layers. */
  static Compile compile(Scenario scenario) {
    Dense last = scenario.model().lastLayer();
    Compile now = scenario.compile();
    Loss loss =
        isSingle(last) && last.activation() instanceof Sigmoid
            ? new CategoricalCrossentropy()
            : now.loss();
    return new Compile(now.optimizer(), loss, now.metrics());
  }

  private static boolean isSingle(Dense last) {
    return last.units() == 1;
  }

  /**
   * Fits the network to classes that rows have just been given.
   *
   * @param changed the scenario on these rows, its network as it was before
   * @param added the names of the new classes
   */
  static Edit added(Scenario changed, Dataset rows, List<String> added) {
    List<Phrase> notes = new ArrayList<>();
    int classes = rows.classes().size();
    int inputs = rows.features().size();
    notes.add(
        Phrase.of(
            added.size() == 1 ? "note.newClass" : "note.newClasses", String.join(", ", added)));
    notes.add(
        isSingle(changed.model().lastLayer())
            ? Phrase.of("note.outputsOfSoftmax", classes)
            : Phrase.of("note.outputs", classes));
    Model model =
        layers(changed, classes).carried(changed.model(), inputs, changed.fit().seed(), notes);
    Scenario wide = changed.withModel(model).withCompile(compile(changed));
    var target = new TargetColumn(rows.target(), classes, classes, -1);
    Optional<Problem> problem = Fitting.problem(wide, inputs, target);
    return problem.isPresent()
        ? new Edit.Refused(problem.get(), Optional.empty())
        : new Edit.Changed(Branches.follow(changed, wide, notes), notes);
  }
}
