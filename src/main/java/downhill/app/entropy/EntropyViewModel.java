package downhill.app.entropy;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.BoxPreset;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.entropy.Quantity;
import downhill.scenario.EntropyBoxes;
import downhill.scenario.Scenario;
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
  private final ReadOnlyObjectWrapper<Integer> revealed =
      new ReadOnlyObjectWrapper<>(this, "revealed", Quantity.STEPS);
  private final ReadOnlyObjectWrapper<Boolean> undoable =
      new ReadOnlyObjectWrapper<>(this, "undoable", false);
  private final ReadOnlyObjectWrapper<Boolean> redoable =
      new ReadOnlyObjectWrapper<>(this, "redoable", false);
  private final ObjectProperty<Boolean> stepped =
      new SimpleObjectProperty<>(this, "stepped", false);
  private final ObjectProperty<Optional<Quantity>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ObjectProperty<OptionalInt> lit =
      new SimpleObjectProperty<>(this, "lit", OptionalInt.empty());
  private final History<BallBoxes> history = new History<>();
  private @Nullable Scenario opened;

  EntropyViewModel() {
    stepped.subscribe((before, one) -> {
      revealed.set(one ? 1 : Quantity.STEPS);
      if (one) {
        selected.set(Optional.of(Quantity.Y));
      }
    });
  }

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

  /** How many quantities can be seen, 1 to 7. */
  ReadOnlyObjectProperty<Integer> revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /** Whether there is a change to take back. */
  ReadOnlyObjectProperty<Boolean> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether a change was taken back. */
  ReadOnlyObjectProperty<Boolean> redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Whether quantities come one at a time. */
  ObjectProperty<Boolean> steppedProperty() {
    return stepped;
  }

  /** The quantity the inspector is about. */
  ObjectProperty<Optional<Quantity>> selectedProperty() {
    return selected;
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
    String names = String.join(", ", file.labels());
    int colours = file.labels().size();
    long most = Math.max(sum(file.truth()), sum(file.prediction()));
    if (colours > BallBoxes.MOST_COLOURS) {
      refuse(Side.TRUTH, BoxEntry.Reason.COLOURS, names, Integer.toString(colours));
    } else if (most > Contents.MOST_BALLS) {
      Side side = sum(file.truth()) == most ? Side.TRUTH : Side.PREDICTION;
      refuse(side, BoxEntry.Reason.BALLS, names, Long.toString(most));
    } else {
      put(BallBoxes.of(file, boxes().base()));
    }
  }

  private static long sum(Iterable<Integer> counts) {
    long all = 0;
    for (int count : counts) {
      all += count;
    }
    return all;
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
    if (preset == BoxPreset.SLIP && !stepped.get()) {
      selected.set(Optional.of(Quantity.TERM));
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

  /** Selects a quantity, or none where it was selected. */
  void select(Quantity quantity) {
    if (quantity.within(revealed.get())) {
      boolean again = selected.get().filter(quantity::equals).isPresent();
      selected.set(again ? Optional.empty() : Optional.of(quantity));
    }
  }

  /** Lets the next quantity come. */
  void reveal() {
    turn(Math.min(Quantity.STEPS, revealed.get() + 1));
  }

  /** Takes the last quantity back. */
  void conceal() {
    turn(Math.max(1, revealed.get() - 1));
  }

  private void turn(int quantities) {
    revealed.set(quantities);
    selected.set(Optional.of(Quantity.at(quantities - 1)));
  }
}
