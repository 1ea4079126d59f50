package downhill.app.descent;

import downhill.lab.session.Intent;
import downhill.picture.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The learning rate as it is dragged, nudged and typed. What is no rate is refused with its reason,
 * and the session keeps the rate it has.
 */
final class LearningRateViewModel {
  /** Notches of the arrow keys in a factor of ten. */
  private static final int NOTCHES = 20;

  private static final int DIGITS = 2;

  private final Consumer<Intent> session;
  private final ObjectProperty<Double> rate = new SimpleObjectProperty<>(this, "rate", 0.01);
  private final ReadOnlyObjectWrapper<Optional<RateEntry.Refused>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());

  LearningRateViewModel(Consumer<Intent> session) {
    this.session = session;
  }

  /** The rate of the next step. */
  ReadOnlyObjectProperty<Double> rateProperty() {
    return rate;
  }

  /** What was typed last and is no rate; empty after the next good one. */
  ReadOnlyObjectProperty<Optional<RateEntry.Refused>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Takes over the session's rate. */
  void show(double sessionRate) {
    rate.set(sessionRate);
  }

  /**
   * Takes what was typed.
   *
   * @return whether it is a rate
   */
  boolean enter(String typed) {
    return switch (RateEntry.of(typed)) {
      case RateEntry.Accepted(double accepted) -> {
        choose(accepted);
        yield true;
      }
      case RateEntry.Refused refusal -> {
        refused.set(Optional.of(refusal));
        yield false;
      }
    };
  }

  /** Takes back what was typed and refused. */
  void forgetRefusal() {
    refused.set(Optional.empty());
  }

  /** A hand takes hold of the dial: what it does until it lets go is one change. */
  void hold() {
    session.accept(new Intent.Hold());
  }

  /** The hand lets go of the dial. */
  void letGo() {
    session.accept(new Intent.LetGo());
  }

  /** Takes a place on the dial, rounded to two digits so that it can be read and said. */
  void drag(double toRate) {
    if (toRate > 0 && Double.isFinite(toRate)) {
      choose(rounded(toRate));
    }
  }

  /** Moves the rate by notches; {@value #NOTCHES} of them are a factor of ten. */
  void nudge(int notches) {
    drag(rate.get() * Math.pow(10, (double) notches / NOTCHES));
  }

  private void choose(double chosen) {
    refused.set(Optional.empty());
    if (chosen > 0 && Double.isFinite(chosen) && chosen != rate.get()) {
      rate.set(chosen);
      session.accept(new Intent.SetLearningRate(chosen));
    }
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
  }

  /** Returns the rate as the entry field shows it. */
  String text() {
    return Numbers.rate(rate.get());
  }
}
