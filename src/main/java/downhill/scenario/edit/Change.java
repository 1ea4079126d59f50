package downhill.scenario.edit;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanSquaredError;
import downhill.scenario.Compile;
import downhill.scenario.Fitting;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One change of layers or compile settings, and what it needs.
 *
 * @param edits what is changed
 * @param layers as they shall be
 * @param compile as it shall be
 * @param fixed what was asked for
 */
record Change(ScenarioEdits edits, Layers layers, Compile compile, Fixed fixed) {

  /** The three places of last layer and loss that must agree. */
  private record End(int units, Activation activation, Loss loss) {}

  /** Makes the change, or says why not. */
  Edit made() {
    Optional<Problem> problem = problem();
    if (problem.isPresent()) {
      return new Edit.Refused(
          problem.get(), layers.layers().isEmpty() ? Optional.empty() : offer());
    }
    List<Phrase> notes = new ArrayList<>();
    Scenario changed = changed(notes);
    return new Edit.Changed(changed, notes);
  }

  private Optional<Problem> problem() {
    Scenario bare = edits.scenario().withModel(layers.bare()).withCompile(compile);
    return Fitting.problem(bare, edits.inputs(), edits.target());
  }

  private Scenario changed(List<Phrase> notes) {
    Scenario before = edits.scenario();
    var model = layers.carried(before.model(), edits.inputs(), before.fit().seed(), notes);
    return Branches.follow(before, before.withModel(model).withCompile(compile), notes);
  }

  /** Looks for the fewest other changes of last layer and loss with which it would fit. */
  private Optional<Edit.Offer> offer() {
    End now = end();
    return candidates(now).stream()
        .sorted(
            Comparator.comparingInt((End each) -> differences(now, each).size())
                .thenComparingInt(Change::strangeness))
        .filter(each -> with(each).problem().isEmpty())
        .findFirst()
        .map(this::offered);
  }

  private Edit.Offer offered(End end) {
    List<Phrase> notes = new ArrayList<>();
    Scenario changed = with(end).changed(notes);
    List<Phrase> changes = differences(end(), end);
    return new Edit.Offer(
        changed, new Phrase("offer." + changes.size(), List.copyOf(changes)), notes);
  }

  private End end() {
    Dense last = layers.layers().getLast();
    return new End(last.units(), last.activation(), compile.loss());
  }

  private Change with(End end) {
    Dense last = layers.layers().getLast();
    var layer =
        new Dense(end.units(), end.activation(), last.kernelInitializer(), last.biasInitializer());
    return new Change(
        edits,
        layers.with(layers.layers().size() - 1, layer),
        new Compile(compile.optimizer(), end.loss(), compile.metrics()),
        fixed);
  }

  private List<End> candidates(End now) {
    int classes = edits.target().classes();
    List<Integer> units =
        fixed == Fixed.UNITS
            ? List.of(now.units())
            : IntStream.of(now.units(), 1, Math.max(2, classes))
                .filter(count -> count <= Dense.MAX_UNITS)
                .distinct()
                .boxed()
                .toList();
    List<Activation> activations =
        fixed == Fixed.ACTIVATION
            ? List.of(now.activation())
            : List.of(now.activation(), new Linear(), new Sigmoid(), new Softmax());
    List<Loss> losses =
        fixed == Fixed.LOSS
            ? List.of(now.loss())
            : List.of(
                now.loss(),
                new MeanSquaredError(),
                new BinaryCrossentropy(),
                new CategoricalCrossentropy());
    List<End> all = new ArrayList<>();
    for (int count : units) {
      for (Activation activation : activations) {
        losses.forEach(loss -> all.add(new End(count, activation, loss)));
      }
    }
    return all;
  }

  /** Of equally few changes those are offered that lead to one of the lecture's three recipes. */
  private static int strangeness(End end) {
    boolean known =
        switch (end.loss()) {
          case BinaryCrossentropy _ -> end.activation() instanceof Sigmoid;
          case CategoricalCrossentropy _ -> end.activation() instanceof Softmax;
          default -> end.activation() instanceof Linear;
        };
    return known ? 0 : 1;
  }

  private static List<Phrase> differences(End now, End other) {
    List<Phrase> all = new ArrayList<>();
    if (now.units() != other.units()) {
      all.add(
          other.units() == 1
              ? Phrase.of("offer.oneUnit")
              : Phrase.of("offer.units", other.units()));
    }
    if (!now.activation().equals(other.activation())) {
      all.add(Phrase.of("offer.activation", other.activation().kerasName()));
    }
    if (!now.loss().equals(other.loss())) {
      all.add(Phrase.of("offer.loss", other.loss().kerasName()));
    }
    return all;
  }
}
