package downhill.app.contour;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.engine.model.Weights;
import downhill.lab.landscape.GridWorker;
import downhill.lab.landscape.PlaneChoice;
import downhill.lab.landscape.Survey;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * Over which weights the loss is drawn, and the loss. Grids are measured by a worker: a coarse one
 * at once, finer ones while nothing changes; a newer question ends the work on an older one.
 */
final class LandscapeViewModel implements AutoCloseable {
  private static final long REST_NANOS = 1_000_000_000L / 20;

  private final IntegerProperty x = new SimpleIntegerProperty(this, "x", 0);
  private final IntegerProperty y = new SimpleIntegerProperty(this, "y", 1);
  private final BooleanProperty plane = new SimpleBooleanProperty(this, "plane", false);
  private final LatestWorker<LandscapeQuestion, Optional<LandscapeAnswer>> worker =
      new LatestWorker<>("loss over a plane", new LandscapeDesk(this::isStale));
  private volatile @Nullable LandscapeQuestion asked;
  private @Nullable SessionState state;
  private Optional<SelectionTarget> selection = Optional.empty();
  private Optional<LandscapeAnswer> answer = Optional.empty();
  private double aspect = 1.3;
  private int curveWeight;
  private long askedAt;

  LandscapeViewModel() {
    x.subscribe((before, now) -> keepApart(y, before, now));
    y.subscribe((before, now) -> keepApart(x, before, now));
  }

  /** Two axes of one weight make no plane: the other axis takes over what was left. */
  private static void keepApart(IntegerProperty other, Number before, Number now) {
    if (other.get() == now.intValue()) {
      other.set(before.intValue());
    }
  }

  /** The weight across, as a place in the flat order. */
  IntegerProperty xProperty() {
    return x;
  }

  /** The weight upwards. */
  IntegerProperty yProperty() {
    return y;
  }

  /** Whether it is the plane through start, now and best instead of two weights. */
  BooleanProperty planeProperty() {
    return plane;
  }

  /** The weight of the one-weight curve: the one that was selected last. */
  int curveWeight() {
    return curveWeight;
  }

  /** Notes the shape of the picture: its width divided by its height. */
  void setAspect(double wanted) {
    // Some pixels more or less are no reason to measure anew.
    if (wanted > 0 && Math.abs(wanted - aspect) > 0.04 * aspect) {
      aspect = wanted;
    }
  }

  /**
   * Takes over a moment. An edge that was selected since the last one becomes the weight across,
   * and the one across becomes the one upwards.
   */
  void show(SessionState now, Optional<SelectionTarget> selected) {
    SessionState before = state;
    if (before == null || !Identity.same(before.experiment(), now.experiment())) {
      answer = Optional.empty();
      asked = null;
      x.set(0);
      y.set(1);
      plane.set(false);
      curveWeight = 0;
    }
    state = now;
    if (!selected.equals(selection)) {
      selection = selected;
      selected.flatMap(target -> weight(now.snapshot().weights(), target)).ifPresent(this::follow);
    }
  }

  private void follow(int weight) {
    curveWeight = weight;
    int across = x.get();
    if (weight != across) {
      x.set(weight);
      y.set(across);
    }
  }

  private static Optional<Integer> weight(Weights weights, SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          Optional.of(weights.kernelIndex(layer, input, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          Optional.of(weights.biasIndex(layer, unit));
      case SelectionTarget.Input _, SelectionTarget.Node _ -> Optional.empty();
    };
  }

  private PlaneChoice choice() {
    return plane.get()
        ? new PlaneChoice.StartNowBest()
        : new PlaneChoice.TwoWeights(x.get(), y.get());
  }

  /**
   * Takes in what the worker has finished and asks for what is missing.
   *
   * @param nanos the time of the frame
   * @return whether there is a new answer
   */
  boolean frame(long nanos) {
    SessionState now = state;
    if (now == null) {
      return false;
    }
    Optional<LandscapeAnswer> latest =
        worker
            .answer()
            .flatMap(done -> done)
            .filter(known -> Identity.same(known.question().experiment(), now.experiment()))
            .filter(known -> known.question().choice().equals(choice()));
    boolean fresh = latest.isPresent() && !Identity.same(latest.orElse(null), answer.orElse(null));
    if (fresh) {
      answer = latest;
    }
    ask(now, nanos);
    return fresh;
  }

  private void ask(SessionState now, long nanos) {
    LandscapeQuestion before = asked;
    boolean playing = now.activity() == Activity.PLAYING;
    if (before == null || !before.choice().equals(choice()) || before.aspect() != aspect) {
      ask(now, OptionalInt.empty(), nanos);
    } else if (!Identity.same(before.snapshot(), now.snapshot())) {
      if (!playing || nanos - askedAt >= REST_NANOS) {
        ask(now, OptionalInt.empty(), nanos);
      }
    } else if (!playing) {
      finer(before).ifPresent(side -> ask(now, OptionalInt.of(side), nanos));
    }
  }

  /** Returns how fine a grid to ask for next, once the last question has been answered. */
  private OptionalInt finer(LandscapeQuestion before) {
    Optional<LandscapeAnswer> known =
        answer.filter(latest -> Identity.same(latest.question(), before));
    return known.isEmpty()
        ? OptionalInt.empty()
        : GridWorker.SIDES.stream()
            .mapToInt(side -> side)
            .filter(side -> side > known.get().grid().side())
            .findFirst();
  }

  private void ask(SessionState now, OptionalInt side, long nanos) {
    Optional<Survey> last = answer.map(LandscapeAnswer::survey);
    LandscapeQuestion question =
        new LandscapeQuestion(now.experiment(), now.snapshot(), choice(), aspect, last, side);
    asked = question;
    askedAt = nanos;
    worker.ask(question);
  }

  /** A first answer is always wanted, or a run at full speed would never be seen. */
  private boolean isStale(LandscapeQuestion question) {
    return question.side().isPresent() && !Identity.same(question, asked);
  }

  /** Returns the newest answer for the chosen plane; empty until the first one. */
  Optional<LandscapeAnswer> answer() {
    return answer.filter(known -> known.question().choice().equals(choice()));
  }

  @Override
  public void close() {
    asked = null;
    worker.close();
  }
}
