package downhill.app.entropy;

import downhill.app.desk.Reveal;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.BoxPreset;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.entropy.Quantity;
import downhill.scenario.EntropyBoxes;
import downhill.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is in the two boxes and what of it is looked at. What does not fit is refused with its
 * reason, and the boxes stay as they are. Every change of the boxes can be taken back.
 */
final class EntropyViewModel {
  private final ReadOnlyObjectWrapper<BallBoxes> boxes =
      new ReadOnlyObjectWrapper<>(this, "boxes", BallBoxes.FIRST);
  private final ReadOnlyObjectWrapper<Optional<BoxEntry.Refused>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final Reveal columns = new Reveal(Quantity.STEPS);
  private final ReadOnlyObjectWrapper<Boolean> undoable =
      new ReadOnlyObjectWrapper<>(this, "undoable", false);
  private final ReadOnlyObjectWrapper<Boolean> redoable =
      new ReadOnlyObjectWrapper<>(this, "redoable", false);
  private final ObjectProperty<OptionalInt> lit =
      new SimpleObjectProperty<>(this, "lit", OptionalInt.empty());
  private final History<BallBoxes> history = new History<>();
  private @Nullable Scenario opened;

  /** What is in the boxes. */
  ReadOnlyObjectProperty<BallBoxes> boxesProperty() {
    return boxes.getReadOnlyProperty();
  }

  /** Returns what is in the boxes. */
  BallBoxes boxes() {
    return boxes.get();
  }

  /** What was given last and does not fit; empty after the next that does. */
  ReadOnlyObjectProperty<Optional<BoxEntry.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Which quantities can be seen, by their places, and which the inspector is about. */
  Reveal columns() {
    return columns;
  }

  /** Returns the quantity the inspector is about. */
  Optional<Quantity> selected() {
    return columns.askedProperty().get().map(Quantity::at);
  }

  /** Whether there is a change to take back. */
  ReadOnlyObjectProperty<Boolean> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether a change was taken back. */
  ReadOnlyObjectProperty<Boolean> redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** The colour the mouse is on, in a box or in a formula. */
  ObjectProperty<OptionalInt> litProperty() {
    return lit;
  }

  /** Takes over a document: its boxes, where it has some and they are other ones than before. */
  void show(Scenario scenario) {
    Scenario before = opened;
    opened = scenario;
    boolean same =
        before != null
            && before.title().equals(scenario.title())
            && before.entropy().equals(scenario.entropy());
    if (!same) {
      scenario.entropy().ifPresent(this::open);
    }
  }

  private void open(EntropyBoxes file) {
    refused.set(Optional.empty());
    if (BallBoxes.fits(file)) {
      put(BallBoxes.of(file, boxes().base()));
      return;
    }
    String names = String.join(", ", file.labels());
    int colours = file.labels().size();
    long most = Math.max(sum(file.truth()), sum(file.prediction()));
    Side side = sum(file.truth()) == most ? Side.TRUTH : Side.PREDICTION;
    if (colours > BallBoxes.MOST_COLOURS) {
      refuse(Side.TRUTH, BoxEntry.Reason.COLOURS, names, Integer.toString(colours));
    } else {
      refuse(side, BoxEntry.Reason.BALLS, names, Long.toString(most));
    }
  }

  private static long sum(List<Integer> counts) {
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  private void refuse(Side side, BoxEntry.Reason reason, String typed, String expected) {
    refused.set(Optional.of(new BoxEntry.Refused(side, reason, typed, expected)));
  }

  /**
   * Takes a line that was typed for a box.
   *
   * @return whether it fits
   */
  boolean enter(Side side, String typed) {
    return take(BoxEntry.of(side, typed, boxes()));
  }

  /**
   * Takes a number of balls that was typed.
   *
   * @return whether it fits
   */
  boolean enterCount(Side side, int k, String typed) {
    return take(BoxEntry.ofCount(side, k, typed, boxes()));
  }

  /** Puts so many balls of a colour in, or takes them out. */
  void add(Side side, int k, int more) {
    int now = boxes().balls(side).counts().get(k);
    // Ten fewer of the three that are there are none: a step that is too long ends at the edge.
    int others = boxes().balls(side).total() - now;
    int least = others == 0 && now > 1 ? 1 : 0;
    int most = Math.max(now, Contents.MOST_BALLS - others);
    int count = Math.abs(more) == 1 ? now + more : Math.clamp(now + more, least, most);
    if (count >= 0) {
      take(BoxEntry.counted(side, k, count, Integer.toString(count), boxes()));
    }
  }

  private boolean take(BoxEntry entry) {
    return switch (entry) {
      case BoxEntry.Accepted(BallBoxes accepted) -> {
        put(accepted);
        yield true;
      }
      case BoxEntry.Refused refusal -> {
        refused.set(Optional.of(refusal));
        yield false;
      }
    };
  }

  /** Forgets what was typed and refused. */
  void forgetRefusal() {
    refused.set(Optional.empty());
  }

  private void put(BallBoxes changed) {
    refused.set(Optional.empty());
    if (!changed.equals(boxes())) {
      history.keep(boxes());
      replace(changed);
    }
  }

  private void replace(BallBoxes changed) {
    boxes.set(changed);
    undoable.set(history.hasBefore());
    redoable.set(history.hasAfter());
  }

  /** Takes the last change of the boxes back. */
  void undo() {
    history.back(boxes()).ifPresent(this::restore);
  }

  /** Makes the change again that was taken back last. */
  void redo() {
    history.forth(boxes()).ifPresent(this::restore);
  }

  private void restore(BallBoxes other) {
    refused.set(Optional.empty());
    replace(other);
  }

  /** Adds colours at the end, or takes some away. */
  void resize(int more) {
    int colours = boxes().size() + more;
    if (colours >= 1 && colours <= BallBoxes.MOST_COLOURS) {
      put(boxes().withColours(colours));
    }
  }

  /** Puts prepared balls into both boxes. */
  void prepare(BoxPreset preset) {
    put(preset.boxes(boxes().base()));
    if (preset == BoxPreset.SLIP && !columns.steppedProperty().get()) {
      columns.askedProperty().set(Optional.of(Quantity.TERM.place()));
    }
  }

  /** Leaves the most frequent colour alone in the box. */
  void makeOneHot() {
    put(boxes().withOnly(boxes().mostFrequent()));
  }

  /** Makes the prediction perfect. */
  void believeTruth() {
    put(boxes().withPerfectPrediction());
  }

  /** Sets the base of the logarithm. */
  void measure(LogBase base) {
    put(boxes().withBase(base));
  }

  /** Asks about a quantity, or about none where it was asked about. */
  void select(Quantity quantity) {
    columns.ask(quantity.place());
  }
}
