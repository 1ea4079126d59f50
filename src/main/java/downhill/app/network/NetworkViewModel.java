package downhill.app.network;

import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.session.SessionState;
import downhill.picture.network.ChangeMark;
import downhill.picture.network.NetworkPicture;
import downhill.picture.network.NetworkView;
import downhill.picture.network.SelectionTarget;
import downhill.picture.scene.NetworkScene;
import downhill.scenario.Experiment;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the network: from the session, the settings, the mouse and the clock. Activation
 * maps are computed on a thread of their own and shown when they are there.
 */
final class NetworkViewModel implements AutoCloseable {
  private static final int MAP_INPUTS = 2;

  private final LatestWorker<MapQuestion, MapDesk.Answer> maps;
  private final ChangeClock change = new ChangeClock();
  private final HandViewModel hand = new HandViewModel();
  private @Nullable SessionState state;
  private @Nullable ViewSettings settings;
  private @Nullable SampleExplanation sample;
  private @Nullable MapQuestion asked;
  private MapDesk.@Nullable Answer shownMaps;
  private Optional<SelectionTarget> hovered = Optional.empty();
  private Optional<ChangeMark> mark = Optional.empty();

  NetworkViewModel() {
    MapDesk desk = new MapDesk();
    maps = new LatestWorker<>("activation maps", desk::answer);
  }

  /** Takes note of a moment. */
  void show(SessionState latest, ViewSettings wanted) {
    Experiment experiment = latest.experiment();
    if (state == null || !Identity.same(state.experiment(), experiment)) {
      change.restart();
      hovered = Optional.empty();
      shownMaps = null;
      asked = null;
    }
    state = latest;
    settings = wanted;
    sample = explain(latest, wanted.sample());
    change.show(latest);
    hand.show(latest, wanted.sample());
    if (experiment.model().inputs() == MAP_INPUTS) {
      ask(latest);
    }
  }

  private void ask(SessionState latest) {
    boolean moving = latest.activity().isMoving();
    var question =
        new MapQuestion(
            latest.experiment(),
            latest.snapshot().weights(),
            moving ? MapQuestion.PLAYING : MapQuestion.RESTING);
    if (!question.equals(asked)) {
      asked = question;
      maps.ask(question);
    }
  }

  private static SampleExplanation explain(SessionState state, Sample sample) {
    Experiment experiment = state.experiment();
    var weights = state.snapshot().weights();
    // The sample may be a moment older than the experiment.
    return switch (sample) {
      case Sample.Row(int row) when row < experiment.training().size() ->
          SampleExplanation.ofRow(experiment, weights, row);
      case Sample.Typed typed when typed.features().size() == experiment.model().inputs() ->
          SampleExplanation.typed(
              experiment,
              weights,
              typed.features().stream().mapToDouble(Double::doubleValue).toArray());
      case Sample.Row _, Sample.Typed _ -> SampleExplanation.ofRow(experiment, weights, 0);
    };
  }

  /**
   * Lets time pass.
   *
   * @param now in nanoseconds
   * @param still whether nothing may move
   * @return whether the picture has changed
   */
  boolean frame(long now, boolean still) {
    boolean changed = change.running() || mark.isPresent();
    mark = change.mark(now, still);
    changed |= hand.frame(now);
    Optional<MapDesk.Answer> answer = maps.answer();
    if (state != null
        && answer.isPresent()
        && !Identity.same(answer.get(), shownMaps)
        && Identity.same(answer.get().question().experiment(), state.experiment())) {
      shownMaps = answer.get();
      changed = true;
    }
    return changed;
  }

  /** Lets the sample set off from the inputs, or arrive at once. */
  void sendForward(boolean atOnce) {
    hand.sendForward(atOnce);
  }

  /** Returns the walk by hand. */
  HandViewModel hand() {
    return hand;
  }

  /** Returns whether the sample has reached the outputs. */
  boolean arrived() {
    return hand.isBackward() || hand.arrived();
  }

  /**
   * Takes note of what the mouse is on.
   *
   * @return whether that is something else than before
   */
  boolean hover(Optional<SelectionTarget> target) {
    boolean changed = !hovered.equals(target);
    hovered = target;
    return changed;
  }

  /** Returns the moment that is shown; null before the first. */
  @Nullable SessionState state() {
    return state;
  }

  /** Returns the sample that goes through the network; null before the first moment. */
  @Nullable SampleExplanation sample() {
    return sample;
  }

  /** Returns the picture; empty before the first moment, and until the first maps are there. */
  Optional<NetworkPicture> picture() {
    SessionState now = state;
    ViewSettings wanted = settings;
    SampleExplanation through = sample;
    if (now == null || wanted == null || through == null) {
      return Optional.empty();
    }
    Optional<ActivationMaps> planes = Optional.ofNullable(shownMaps).map(MapDesk.Answer::maps);
    if (planes.isEmpty() && now.experiment().model().inputs() == MAP_INPUTS) {
      return Optional.empty();
    }
    Optional<SelectionTarget> lit = hovered.isPresent() ? hovered : hand.at();
    var view = new NetworkView(wanted.values(), wanted.selection(), lit, mark, frozen(now));
    Optional<NetworkPicture> backward =
        hand.explained()
            .map(step ->
                NetworkScene.ofRow(
                    now.experiment(),
                    step.step().weights(),
                    step.row(),
                    planes,
                    view,
                    wanted.language()));
    if (backward.isPresent()) {
      return hand.slopes().map(backward.get()::with);
    }
    NetworkPicture whole =
        through.row().isPresent()
            ? NetworkScene.ofRow(
                now.experiment(),
                now.snapshot().weights(),
                through.row().getAsInt(),
                planes,
                view,
                wanted.language())
            : NetworkScene.ofTyped(
                now.experiment(),
                now.snapshot().weights(),
                through.raw().stream().mapToDouble(Double::doubleValue).toArray(),
                planes,
                view,
                wanted.language());
    return Optional.of(whole.sample().map(hand::reached).map(whole::with).orElse(whole));
  }

  private static Set<Integer> frozen(SessionState now) {
    int[] frozen = now.snapshot().frozen();
    return frozen.length == 0
        ? Set.of()
        : Arrays.stream(frozen).boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** Computes nothing more. */
  @Override
  public void close() {
    maps.close();
    hand.close();
  }
}
