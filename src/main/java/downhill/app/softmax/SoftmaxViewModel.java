package downhill.app.softmax;

import downhill.app.desk.DeskSource;
import downhill.app.desk.Following;
import downhill.app.desk.Reveal;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.DeskSupply;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.WhatIf;
import downhill.picture.softmax.WhatIfPart;
import downhill.scenario.Experiment;
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

/**
 * What lies on the softmax desk, how it got there, and what of it is looked at. What does not fit
 * is refused with its reason, and the desk stays as it is.
 */
final class SoftmaxViewModel {
  private final ReadOnlyObjectWrapper<ScoreDesk> desk =
      new ReadOnlyObjectWrapper<>(this, "desk", ScoreDesk.FIRST);
  private final ReadOnlyObjectWrapper<DeskSupply> supply =
      new ReadOnlyObjectWrapper<>(this, "supply", DeskSupply.NO_SOFTMAX);
  private final ReadOnlyObjectWrapper<Optional<DeskEntry.Refused>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final Reveal columns = new Reveal(DeskColumn.values().length);
  private final ObjectProperty<OptionalInt> lit =
      new SimpleObjectProperty<>(this, "lit", OptionalInt.empty());
  private final ObjectProperty<WhatIf> whatIf =
      new SimpleObjectProperty<>(this, "whatIf", WhatIf.SIGMOID_FIRST);
  private boolean meant;
  private final Following following =
      new Following(
          new Following.Supply() {
            @Override
            public boolean isReady() {
              return supply.get() == DeskSupply.READY;
            }

            @Override
            public boolean fill(SessionState state, int row) {
              return fromNetwork(state, row);
            }
          },
          this::begin);

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
    return following.sourceProperty();
  }

  /** What lets it follow the session. */
  Following following() {
    return following;
  }

  /** Whether samples of the session can be put there. */
  ReadOnlyObjectProperty<DeskSupply> supplyProperty() {
    return supply.getReadOnlyProperty();
  }

  /** What was given last and does not fit; empty after the next that does. */
  ReadOnlyObjectProperty<Optional<DeskEntry.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Which columns can be seen, and which is asked about. */
  Reveal columns() {
    return columns;
  }

  /** Returns the column the inspector is about. */
  Optional<DeskColumn> selected() {
    return columns
        .askedProperty()
        .get()
        .filter(place -> place < columns.columns())
        .map(DeskColumn::at);
  }

  /** Returns the number of another recipe that the inspector is about. */
  Optional<WhatIfPart> selectedOther() {
    return columns.askedProperty().get().flatMap(WhatIfPart::at);
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
    following.show(now, sampleRow);
  }

  /** Another document: its desk, or else its samples. */
  private void begin(Experiment experiment, boolean another) {
    supply.set(DeskSupply.of(experiment));
    meant = supply.get() == DeskSupply.READY || experiment.scenario().softmax().isPresent();
    if (another) {
      refused.set(Optional.empty());
      experiment.scenario().softmax().ifPresentOrElse(this::open, following::follow);
    }
  }

  private void open(SoftmaxDesk file) {
    ScoreDesk now = desk();
    following.letGo();
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

  /** Lays a desk here that was made elsewhere. */
  void lay(ScoreDesk made) {
    refused.set(Optional.empty());
    following.letGo();
    desk.set(made);
  }

  /** Returns whether the document is about several classes. */
  boolean isMeant() {
    return meant;
  }

  private boolean fromNetwork(SessionState now, int row) {
    ScoreDesk plain =
        sourceProperty().get() instanceof DeskSource.Session
            ? desk()
            : desk().withAdded(0).withTemperature(1);
    Optional<ScoreDesk> filled =
        DeskSupply.fill(plain, now.experiment(), now.snapshot().weights(), row);
    filled.ifPresent(desk::set);
    return filled.isPresent();
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
      following.letGo();
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
}
