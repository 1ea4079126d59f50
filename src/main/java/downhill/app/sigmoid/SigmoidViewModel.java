package downhill.app.sigmoid;

import downhill.app.desk.DeskSource;
import downhill.app.desk.Following;
import downhill.app.desk.Reveal;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.BinaryDesk;
import downhill.lab.explain.softmax.BinarySupply;
import downhill.lab.session.SessionState;
import downhill.picture.softmax.BinaryPart;
import downhill.scenario.Experiment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What lies on the desk of one output, how it got there, and what of it is looked at. What does not
 * fit is refused with its reason, and the desk stays as it is.
 */
final class SigmoidViewModel {
  private final ReadOnlyObjectWrapper<BinaryDesk> desk =
      new ReadOnlyObjectWrapper<>(this, "desk", BinaryDesk.FIRST);
  private final ReadOnlyObjectWrapper<List<String>> names =
      new ReadOnlyObjectWrapper<>(this, "names", List.of());
  private final ReadOnlyObjectWrapper<BinarySupply> supply =
      new ReadOnlyObjectWrapper<>(this, "supply", BinarySupply.NO_SIGMOID);
  private final ReadOnlyObjectWrapper<Optional<OutputEntry.Refused>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final ObjectProperty<OptionalInt> lit =
      new SimpleObjectProperty<>(this, "lit", OptionalInt.empty());
  private final Reveal columns = new Reveal(BinaryPart.columns().size());
  private final Following following =
      new Following(
          new Following.Supply() {
            @Override
            public boolean isReady() {
              return supply.get().isReady();
            }

            @Override
            public boolean fill(SessionState state, int row) {
              return fromNetwork(state, row);
            }
          },
          this::begin);

  /** What lies on the desk. */
  ReadOnlyObjectProperty<BinaryDesk> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  /** Returns what lies on the desk. */
  BinaryDesk desk() {
    return desk.get();
  }

  /** The names of class 0 and class 1, as the data have them; empty where they have none. */
  ReadOnlyObjectProperty<List<String>> namesProperty() {
    return names.getReadOnlyProperty();
  }

  /** Whether samples of the session can be put there. */
  ReadOnlyObjectProperty<BinarySupply> supplyProperty() {
    return supply.getReadOnlyProperty();
  }

  /** What lets the desk follow the session. */
  Following following() {
    return following;
  }

  /** What was given last and does not fit; empty after the next that does. */
  ReadOnlyObjectProperty<Optional<OutputEntry.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** The class the mouse is on, 0 or 1. */
  ObjectProperty<OptionalInt> litProperty() {
    return lit;
  }

  /** Which columns can be seen, and what is asked about. */
  Reveal columns() {
    return columns;
  }

  /** Returns what the inspector is about. */
  Optional<BinaryPart> selected() {
    return columns.askedProperty().get().map(BinaryPart::at);
  }

  /** Asks about a number, or about none where it was asked about before. */
  void ask(BinaryPart part) {
    columns.ask(part.place());
  }

  private void begin(Experiment experiment, boolean another) {
    supply.set(BinarySupply.of(experiment));
    if (another) {
      refused.set(Optional.empty());
      following.follow();
    }
  }

  private boolean fromNetwork(SessionState now, int row) {
    Optional<BinaryDesk> filled =
        BinarySupply.fill(desk(), now.experiment(), now.snapshot().weights(), row);
    filled.ifPresent(there -> {
      List<String> classes = now.experiment().dataset().classes();
      boolean named = classes.size() == 2 && !classes.equals(List.of("0", "1"));
      names.set(named ? classes : List.of());
      desk.set(there);
    });
    return filled.isPresent();
  }

  /**
   * Takes a number that was typed.
   *
   * @return whether it fits
   */
  boolean enter(OutputEntry.Kind kind, String typed) {
    return switch (OutputEntry.of(kind, typed, desk())) {
      case OutputEntry.Accepted(BinaryDesk accepted) -> {
        put(accepted);
        yield true;
      }
      case OutputEntry.Refused refusal -> {
        refused.set(Optional.of(refusal));
        yield false;
      }
    };
  }

  /** Takes back what was typed and refused. */
  void forgetRefusal() {
    refused.set(Optional.empty());
  }

  /** Another score or truth is nobody's sample; another threshold asks the same sample anew. */
  private void put(BinaryDesk changed) {
    refused.set(Optional.empty());
    BinaryDesk now = desk();
    if (changed.z() != now.z() || changed.y() != now.y()) {
      following.letGo();
      names.set(List.of());
    }
    desk.set(changed);
  }

  /** Takes a score from the bar, rounded so that it can be read and said. */
  void drag(double score, double reach) {
    put(desk().withScore(rounded(Math.clamp(score, -reach, reach), reach < 50 ? 1 : 0)));
  }

  /** Takes a threshold from its bar. */
  void dragThreshold(double threshold) {
    put(desk().withThreshold(rounded(Math.clamp(threshold, 0, 1), 2)));
  }

  private static double rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
  }

  /** Moves the score by so much. */
  void nudge(double by) {
    double score = sum(desk().z(), by);
    if (Math.abs(score) <= OutputEntry.LARGEST) {
      put(desk().withScore(score));
    }
  }

  /** Moves the threshold by so much, as far as 0 and 1. */
  void nudgeThreshold(double by) {
    put(desk().withThreshold(Math.clamp(sum(desk().threshold(), by), 0, 1)));
  }

  private static double sum(double value, double by) {
    return BigDecimal.valueOf(value).add(BigDecimal.valueOf(by)).doubleValue() + 0.0;
  }

  /** Makes class 0 or class 1 the true one. */
  void chooseTruth(int k) {
    put(desk().withTruth(k));
  }

  /** Puts a score that is surely wrong on the desk. */
  void goWrong() {
    BinaryDesk wrong = BinaryDesk.SURELY_WRONG;
    put(desk().withScore(wrong.z()).withTruth(wrong.y()));
  }

  /** Sets the base of the logarithm. */
  void measure(LogBase base) {
    desk.set(desk().withBase(base));
  }

  /** Returns where the numbers come from. */
  DeskSource source() {
    return following.sourceProperty().get();
  }
}
