package downhill.app.network;

import downhill.app.work.Identity;
import downhill.engine.model.Weights;
import downhill.engine.training.Samples;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Turns what hands do to a weight into intents: typed, nudged by the wheel or by keys, frozen. What
 * is nudged without a pause is one change.
 */
final class WeightHand {
  private static final Duration PAUSE = Duration.millis(700);
  private static final int SMALLEST_STEP = -6;
  private static final int STEP_OF_ZERO = -2;
  private static final int LARGEST = 300;
  private static final int MOST_ROWS = 256;

  private final Consumer<Intent> session;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private @Nullable SessionState state;
  private @Nullable Nudged nudged;

  /**
   * A weight under way.
   *
   * @param index its place
   * @param value where it is
   * @param exponent a notch is ten to this power
   */
  private record Nudged(int index, BigDecimal value, int exponent) {
    Nudged by(int notches) {
      BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent);
      BigDecimal moved = value.add(step.multiply(BigDecimal.valueOf(notches)));
      return new Nudged(index, moved.setScale(-exponent, RoundingMode.HALF_EVEN), exponent);
    }
  }

  /** A hand that tells {@code session}. */
  WeightHand(Consumer<Intent> session) {
    this.session = session;
    pause.setOnFinished(event -> letGo());
  }

  /** Takes note of a moment. */
  void show(SessionState latest) {
    if (state != null && !Identity.same(state.experiment(), latest.experiment())) {
      letGo();
    }
    state = latest;
  }

  private static OptionalInt index(Weights weights, SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          OptionalInt.of(weights.kernelIndex(layer, input, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          OptionalInt.of(weights.biasIndex(layer, unit));
      case SelectionTarget.Input _, SelectionTarget.Node _ -> OptionalInt.empty();
    };
  }

  /** Returns the place of the weight of an edge; empty for what has none in this network. */
  OptionalInt index(SelectionTarget target) {
    SessionState now = state;
    return now == null || !belongs(now.snapshot().weights(), target)
        ? OptionalInt.empty()
        : index(now.snapshot().weights(), target);
  }

  /** A selection may be a moment older than the network. */
  private static boolean belongs(Weights weights, SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          layer < weights.layerCount()
              && input < weights.inputs(layer)
              && unit < weights.units(layer);
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          layer < weights.layerCount() && unit < weights.units(layer);
      case SelectionTarget.Input _, SelectionTarget.Node _ -> false;
    };
  }

  /** Returns the weight of an edge now; NaN where there is none. */
  double value(SelectionTarget target) {
    SessionState now = state;
    OptionalInt index = index(target);
    return now == null || index.isEmpty()
        ? Double.NaN
        : now.snapshot().weights().get(index.getAsInt());
  }

  /** Returns whether training leaves the weight of an edge alone. */
  boolean isFrozen(SelectionTarget target) {
    SessionState now = state;
    OptionalInt index = index(target);
    return now != null && index.isPresent() && now.snapshot().isFrozen(index.getAsInt());
  }

  /** Freezes the weight of an edge, or lets it go. */
  void freeze(SelectionTarget target, boolean frozen) {
    letGo();
    index(target).ifPresent(index -> session.accept(new Intent.Freeze(index, frozen)));
  }

  /**
   * Moves the weight of an edge by notches of a size that suits it.
   *
   * @return where it is then; empty where it was not moved
   */
  OptionalDouble nudge(SelectionTarget target, int notches) {
    OptionalInt index = index(target);
    double value = value(target);
    if (index.isEmpty() || !Double.isFinite(value) || notches == 0) {
      return OptionalDouble.empty();
    }
    Nudged last = nudged;
    if (last == null || last.index() != index.getAsInt()) {
      letGo();
      session.accept(new Intent.Hold());
      last = new Nudged(index.getAsInt(), new BigDecimal(value), exponent(value));
    }
    Nudged moved = last.by(notches);
    double wanted = moved.value().doubleValue();
    boolean small = Math.abs(wanted) < Math.pow(10, LARGEST);
    if (small) {
      nudged = moved;
      session.accept(new Intent.SetWeight(moved.index(), wanted));
    }
    pause.playFromStart();
    return small ? OptionalDouble.of(wanted) : OptionalDouble.empty();
  }

  /** A notch moves the second digit of a number, but never one further than people look at. */
  private static int exponent(double value) {
    return value == 0
        ? STEP_OF_ZERO
        : Math.max(SMALLEST_STEP, (int) Math.floor(Math.log10(Math.abs(value))) - 1);
  }

  /** Ends what was nudged. */
  void letGo() {
    pause.stop();
    if (nudged != null) {
      nudged = null;
      session.accept(new Intent.LetGo());
    }
  }

  /**
   * Sets the weight of an edge to what was typed.
   *
   * @return why it is refused; empty where it is set
   */
  Optional<NumberEntry.Reason> type(SelectionTarget target, String typed) {
    letGo();
    SessionState now = state;
    OptionalInt index = index(target);
    if (now == null || index.isEmpty()) {
      return Optional.empty();
    }
    return switch (NumberEntry.of(typed)) {
      case NumberEntry.Refused(NumberEntry.Reason reason) -> Optional.of(reason);
      case NumberEntry.Accepted(double value) when overflows(now, index.getAsInt(), value) ->
          Optional.of(NumberEntry.Reason.OVERFLOWS);
      case NumberEntry.Accepted(double value) -> {
        session.accept(new Intent.Hold());
        session.accept(new Intent.SetWeight(index.getAsInt(), value));
        session.accept(new Intent.LetGo());
        yield Optional.empty();
      }
    };
  }

  /** Asks the first rows whether a weight makes a loss that was finite infinite. */
  private static boolean overflows(SessionState now, int index, double value) {
    Experiment experiment = now.experiment();
    Samples all = experiment.training();
    int rows = Math.min(MOST_ROWS, all.size());
    var some = new Samples(Arrays.copyOf(all.features(), rows), Arrays.copyOf(all.targets(), rows));
    var evaluator = experiment.evaluator();
    Weights wanted = now.snapshot().weights().copy();
    wanted.set(index, value);
    return !Double.isFinite(evaluator.loss(wanted, some))
        && Double.isFinite(evaluator.loss(now.snapshot().weights(), some));
  }
}
