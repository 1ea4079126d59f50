package downhill.app.descent;

import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import downhill.lab.landscape.Range;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which weight the curve is about, and the curve. Curves are computed by a worker: the newest
 * moment wins, and at most some {@value #CURVES_PER_SECOND} a second while training runs.
 */
final class DescentViewModel implements AutoCloseable {
  private static final int CURVES_PER_SECOND = 25;
  private static final long REST_NANOS = 1_000_000_000L / CURVES_PER_SECOND;

  private final IntegerProperty weight = new SimpleIntegerProperty(this, "weight", 0);
  private final LatestWorker<CurveQuestion, CurveAnswer> worker =
      new LatestWorker<>("loss along a weight", new CurveDesk());
  private @Nullable SessionState state;
  private Optional<SelectionTarget> selection = Optional.empty();
  private Optional<CurveAnswer> answer = Optional.empty();
  private @Nullable CurveQuestion asked;
  private long askedAt;

  /** The weight that varies, as a place in the flat order; the user may set it. */
  IntegerProperty weightProperty() {
    return weight;
  }

  /**
   * Takes over a moment. An edge that was selected since the last one becomes the weight that
   * varies.
   */
  void show(SessionState now, Optional<SelectionTarget> selected) {
    SessionState before = state;
    if (before == null || !Identity.same(before.experiment(), now.experiment())) {
      answer = Optional.empty();
      asked = null;
      weight.set(0);
    }
    state = now;
    if (!selected.equals(selection)) {
      selection = selected;
      selected.ifPresent(target -> follow(now.snapshot().weights(), target));
    }
  }

  private void follow(Weights weights, SelectionTarget target) {
    switch (target) {
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          weight.set(weights.kernelIndex(layer, input, unit));
      case SelectionTarget.BiasEdge(int layer, int unit) ->
          weight.set(weights.biasIndex(layer, unit));
      case SelectionTarget.Input input -> {}
      case SelectionTarget.Node node -> {}
    }
  }

  /**
   * Takes in what the worker has finished and asks for what is missing.
   *
   * @param nanos the time of the frame
   * @return whether there is a new curve
   */
  boolean frame(long nanos) {
    SessionState now = state;
    if (now == null) {
      return false;
    }
    ask(now, nanos);
    Optional<CurveAnswer> latest = worker.answer();
    boolean fresh =
        !Identity.same(latest.orElse(null), answer.orElse(null))
            && latest
                .filter(known -> Identity.same(known.question().experiment(), now.experiment()))
                .filter(known -> known.question().index() == weight.get())
                .isPresent();
    if (fresh) {
      answer = latest;
    }
    return fresh;
  }

  private void ask(SessionState now, long nanos) {
    int index = Math.min(weight.get(), now.snapshot().weights().size() - 1);
    CurveQuestion before = asked;
    boolean asksSame =
        before != null
            && Identity.same(before.snapshot(), now.snapshot())
            && before.index() == index;
    boolean rests = now.activity() == Activity.PLAYING && nanos - askedAt < REST_NANOS;
    boolean sameWeight = before != null && before.index() == index;
    if (asksSame || (rests && sameWeight)) {
      return;
    }
    Optional<Range> last =
        answer.filter(known -> known.question().index() == index).map(CurveAnswer::range);
    asked = new CurveQuestion(now.experiment(), now.snapshot(), index, last);
    askedAt = nanos;
    worker.ask(asked);
  }

  /** Returns the newest curve of the chosen weight; empty until the first one. */
  Optional<CurveAnswer> answer() {
    return answer.filter(known -> known.question().index() == weight.get());
  }

  /** Returns the moment that was shown last; empty before the first. */
  Optional<SessionState> state() {
    return Optional.ofNullable(state);
  }

  /** Returns the network whose weights can be chosen; empty before the first moment. */
  Optional<Sequential> network() {
    return Optional.ofNullable(state).map(now -> now.experiment().model());
  }

  @Override
  public void close() {
    worker.close();
  }
}
