package downhill.app.onehot;

import downhill.app.desk.Reveal;
import downhill.lab.explain.softmax.LabelTable;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The labels on the table and what is done with them. */
final class OneHotViewModel {
  private static final int ROWS = 8;

  private final ReadOnlyObjectWrapper<LabelTable> table =
      new ReadOnlyObjectWrapper<>(this, "table", LabelTable.FIRST);
  private final ReadOnlyObjectWrapper<Optional<LabelEntry.Refused>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private final ReadOnlyBooleanWrapper classes = new ReadOnlyBooleanWrapper(this, "classes", false);
  private final Reveal asked = new Reveal(0);
  private final SimpleObjectProperty<Integer> target =
      new SimpleObjectProperty<>(this, "target", 1);
  private List<Integer> taken = List.of();
  private @Nullable Experiment experiment;

  /** The labels and what is done with them. */
  ReadOnlyObjectProperty<LabelTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** Returns the labels and what is done with them. */
  LabelTable table() {
    return table.get();
  }

  /** Which row of the table, or what beside it, is asked about. */
  Reveal asked() {
    return asked;
  }

  /** The true class of the target that is written twice. */
  SimpleObjectProperty<Integer> targetProperty() {
    return target;
  }

  /** Returns the scores and the true class of that target. */
  ScoreDesk desk() {
    return ScoreDesk.FIRST.withTrueClass(target.get());
  }

  /** Returns whether the labels on the table are the first of the session's data. */
  boolean isFromData() {
    return !taken.isEmpty() && taken.equals(table().labels());
  }

  /** What was typed last and does not fit; empty after the next that does. */
  ReadOnlyObjectProperty<Optional<LabelEntry.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Whether the data of the session have classes that fit on the table. */
  ReadOnlyBooleanProperty classesProperty() {
    return classes.getReadOnlyProperty();
  }

  /** Takes over a moment of the session. */
  void show(SessionState state) {
    Experiment now = state.experiment();
    if (!now.equals(experiment)) {
      experiment = now;
      taken = List.of();
      classes.set(
          now.target() == TargetKind.CLASS && now.model().outputs() <= LabelTable.MOST_CLASSES);
    }
  }

  /** Puts the first labels of the session's data on the table. */
  void takeData() {
    Experiment now = experiment;
    if (now != null && classes.get()) {
      List<String> named = now.dataset().classes();
      int count = now.model().outputs();
      List<Integer> labels =
          Arrays.stream(now.dataset().targets())
              .limit(ROWS)
              .mapToObj(target -> (int) target)
              .toList();
      taken = labels;
      boolean numbers = IntStream.range(0, count).mapToObj(String::valueOf).toList().equals(named);
      put(table().withLabels(numbers || named.size() != count ? List.of() : named, labels));
    }
  }

  /**
   * Takes labels that were typed.
   *
   * @return whether they fit
   */
  boolean enter(String typed) {
    return switch (LabelEntry.of(typed, table())) {
      case LabelEntry.Accepted(LabelTable accepted) -> {
        put(accepted);
        yield true;
      }
      case LabelEntry.Refused refusal -> {
        refused.set(Optional.of(refusal));
        yield false;
      }
    };
  }

  /** Takes back what was typed and refused. */
  void forgetRefusal() {
    refused.set(Optional.empty());
  }

  private void put(LabelTable changed) {
    refused.set(Optional.empty());
    asked
        .askedProperty()
        .get()
        .filter(place -> LabelPart.at(place).isEmpty() && place >= changed.labels().size())
        .ifPresent(asked::ask);
    table.set(changed);
  }

  /** Gives a sample the next class, or the one before. */
  void turn(int sample, int by) {
    put(table().withNext(sample, by));
  }

  /** Does something else with the labels. */
  void choose(LabelTable.Way way) {
    table.set(table().withWay(way));
  }

  /** Tells how many classes there are, or does not. */
  void tell(boolean told) {
    table.set(table().withTold(told));
  }

  /** Returns the labels as the line says them. */
  String written() {
    LabelTable now = table();
    return now.labels().stream()
        .map(k -> now.names().isEmpty() ? Integer.toString(k) : now.names().get(k))
        .collect(Collectors.joining(", "));
  }
}
