package downhill.app.softmax;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.DeskSupply;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.WhatIf;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.SoftmaxDesk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the softmax desk, how it got there, and what of it is looked at. What does not fit
 * is refused with its reason, and the desk stays as it is.
 */
final class SoftmaxViewModel {
  private static final int COLUMNS = DeskColumn.values().length;

  private final ReadOnlyObjectWrapper<ScoreDesk> desk =
      new ReadOnlyObjectWrapper<>(this, "desk", ScoreDesk.FIRST);
  private final ReadOnlyObjectWrapper<DeskSource> source =
      new ReadOnlyObjectWrapper<>(this, "source", new DeskSource.ByHand());
  private final ReadOnlyObjectWrapper<DeskSupply> supply =
      new ReadOnlyObjectWrapper<>(this, "supply", DeskSupply.NO_SOFTMAX);
  private final ReadOnlyObjectWrapper<Optional<DeskEntry.Refused>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final ReadOnlyObjectWrapper<Integer> revealed =
      new ReadOnlyObjectWrapper<>(this, "revealed", COLUMNS);
  private final ObjectProperty<Boolean> stepped =
      new SimpleObjectProperty<>(this, "stepped", false);
  private final ObjectProperty<Optional<DeskColumn>> selected =
      new SimpleObjectProperty<>(this, "selected", Optional.empty());
  private final ObjectProperty<OptionalInt> lit =
      new SimpleObjectProperty<>(this, "lit", OptionalInt.empty());
  private final ObjectProperty<WhatIf> whatIf =
      new SimpleObjectProperty<>(this, "whatIf", WhatIf.SIGMOID_FIRST);
  private @Nullable SessionState state;
  private @Nullable Scenario opened;
  private int row;

  SoftmaxViewModel() {
    stepped.subscribe((before, one) -> {
      revealed.set(one ? 1 : COLUMNS);
      if (one) {
        selected.set(Optional.of(DeskColumn.Z));
      }
    });
  }

  /** What lies on the desk. */
  ReadOnlyObjectProperty<ScoreDesk> deskProperty() {
    return desk.getReadOnlyProperty();
  }

  /** Returns what lies on the desk. */
  ScoreDesk desk() {
    return desk.get();
  }

  /** How it got there. */
  ReadOnlyObjectProperty<DeskSource> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /** Whether samples of the session can be put there. */
  ReadOnlyObjectProperty<DeskSupply> supplyProperty() {
    return supply.getReadOnlyProperty();
  }

  /** What was given last and does not fit; empty after the next that does. */
  ReadOnlyObjectProperty<Optional<DeskEntry.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** How many columns can be seen, 1 to 8. */
  ReadOnlyObjectProperty<Integer> revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /** Whether columns come one at a time. */
  ObjectProperty<Boolean> steppedProperty() {
    return stepped;
  }

  /** The column the inspector is about. */
  ObjectProperty<Optional<DeskColumn>> selectedProperty() {
    return selected;
  }

  /** The class the mouse is on, on the desk or in a formula. */
  ObjectProperty<OptionalInt> litProperty() {
    return lit;
  }

  /** The other recipe. */
  ObjectProperty<WhatIf> whatIfProperty() {
    return whatIf;
  }

  /** Takes over a moment of the session: the desk follows it if it was filled from there. */
  void show(SessionState now, int sampleRow) {
    state = now;
    row = sampleRow < now.experiment().dataset().size() ? sampleRow : 0;
    Scenario scenario = now.experiment().scenario();
    if (!scenario.equals(opened)) {
      begin(now.experiment(), opened);
      opened = scenario;
    }
    if (source.get() instanceof DeskSource.Session) {
      follow();
    }
  }

  /**
   * Another document: its desk, or else its samples, unless it is the same one a little changed.
   */
  private void begin(Experiment experiment, @Nullable Scenario before) {
    supply.set(DeskSupply.of(experiment));
    Scenario scenario = experiment.scenario();
    boolean same =
        before != null
            && before.title().equals(scenario.title())
            && before.model().equals(scenario.model())
            && before.softmax().equals(scenario.softmax());
    if (!same) {
      refused.set(Optional.empty());
      scenario
          .softmax()
          .ifPresentOrElse(
              this::open,
              () -> {
                if (supply.get() == DeskSupply.READY) {
                  source.set(new DeskSource.Session(row, 0));
                }
              });
    }
    if (supply.get() != DeskSupply.READY && source.get() instanceof DeskSource.Session) {
      source.set(new DeskSource.ByHand());
    }
  }

  private void open(SoftmaxDesk file) {
    ScoreDesk now = desk();
    source.set(new DeskSource.ByHand());
    if (file.labels().size() > ScoreDesk.MOST) {
      String classes = Integer.toString(file.labels().size());
      String names = String.join(", ", file.labels());
      refuse(new DeskEntry.Refused(DeskEntry.Reason.CLASSES, names, classes));
    } else if (file.logits().stream().anyMatch(z -> Math.abs(z) > DeskEntry.LARGEST)) {
      String typed = file.logits().toString();
      refuse(new DeskEntry.Refused(DeskEntry.Reason.TOO_LARGE, typed, "10000"));
    } else {
      desk.set(
          new ScoreDesk(
              file.labels(), file.logits(), file.target(), now.temperature(), 0, now.base()));
    }
  }

  /** Puts the sample on the desk that goes through the network, and follows it from now on. */
  void followSession() {
    if (supply.get() == DeskSupply.READY) {
      refused.set(Optional.empty());
      desk.set(desk().withAdded(0).withTemperature(1));
      source.set(new DeskSource.Session(row, 0));
      follow();
    }
  }

  /** Keeps what lies on the desk and follows no more. */
  void typeByHand() {
    source.set(new DeskSource.ByHand());
  }

  private void follow() {
    SessionState now = state;
    if (now != null) {
      DeskSupply.fill(desk(), now.experiment(), now.snapshot().weights(), row)
          .ifPresent(filled -> {
            desk.set(filled);
            source.set(new DeskSource.Session(row, now.snapshot().step()));
          });
    }
  }

  /** Returns the place in the data of the sample that goes through the network, from 0. */
  int sample() {
    return row;
  }

  /** Returns the place of a training row so many further on; the first follows the last. */
  int sample(int further) {
    SessionState now = state;
    return now == null ? 0 : Math.floorMod(row + further, now.experiment().training().size());
  }

  /**
   * Takes a line that was typed.
   *
   * @return whether it fits
   */
  boolean enter(DeskEntry.Kind kind, String typed) {
    return take(DeskEntry.of(kind, typed, desk()));
  }

  /**
   * Takes a score that was typed.
   *
   * @return whether it is one
   */
  boolean enterScore(int k, String typed) {
    return take(DeskEntry.ofScore(k, typed, desk()));
  }

  private boolean take(DeskEntry entry) {
    return switch (entry) {
      case DeskEntry.Accepted(ScoreDesk accepted) -> {
        put(accepted);
        yield true;
      }
      case DeskEntry.Refused refusal -> {
        refuse(refusal);
        yield false;
      }
    };
  }

  private void refuse(DeskEntry.Refused refusal) {
    refused.set(Optional.of(refusal));
  }

  /** Takes back what was typed and refused. */
  void forgetRefusal() {
    refused.set(Optional.empty());
  }

  private void put(ScoreDesk changed) {
    refused.set(Optional.empty());
    if (!changed.equals(desk())) {
      source.set(new DeskSource.ByHand());
      desk.set(changed);
    }
  }

  /** Takes a score from a bar, rounded so that it can be read and said. */
  void drag(int k, double score, double reach) {
    double kept = Math.clamp(score, -reach, reach);
    int decimals = reach < 50 ? 1 : 0;
    put(
        desk()
            .withScore(
                k,
                BigDecimal.valueOf(kept).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue()));
  }

  /** Moves a score by so much. */
  void nudge(int k, double by) {
    double score = BigDecimal.valueOf(desk().score(k)).add(BigDecimal.valueOf(by)).doubleValue();
    if (Math.abs(score) <= DeskEntry.LARGEST) {
      put(desk().withScore(k, score));
    }
  }

  /** Makes one class the true one. */
  void chooseTruth(int k) {
    put(desk().withTrueClass(k));
  }

  /** Adds classes at the end, or takes some away. */
  void resize(int more) {
    int classes = desk().size() + more;
    if (classes >= ScoreDesk.FEWEST && classes <= ScoreDesk.MOST) {
      put(Resized.by(desk(), more));
    }
  }

  /** Puts prepared scores on the desk, with nothing turned. */
  void prepare(List<Double> scores) {
    put(Resized.to(desk(), scores).withTemperature(1));
  }

  /** Sets the temperature. */
  void heat(double temperature) {
    desk.set(desk().withTemperature(temperature));
  }

  /** Sets what is added to every score. */
  void add(double added) {
    desk.set(desk().withAdded(added));
  }

  /** Sets the base of the logarithm. */
  void measure(LogBase base) {
    desk.set(desk().withBase(base));
  }

  /** Selects a column, or none where it was selected. */
  void select(DeskColumn column) {
    if (column.place() < revealed.get()) {
      boolean again = selected.get().filter(column::equals).isPresent();
      selected.set(again ? Optional.empty() : Optional.of(column));
    }
  }

  /** Lets the next column come. */
  void reveal() {
    turn(Math.min(COLUMNS, revealed.get() + 1));
  }

  /** Takes the last column back. */
  void conceal() {
    turn(Math.max(1, revealed.get() - 1));
  }

  private void turn(int columns) {
    revealed.set(columns);
    selected.set(Optional.of(DeskColumn.at(columns - 1)));
  }
}
