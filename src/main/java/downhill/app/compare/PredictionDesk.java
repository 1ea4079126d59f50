package downhill.app.compare;

import downhill.app.work.Identity;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.RunState;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.maps.MapWorker;
import downhill.picture.data.DataPicture;
import downhill.picture.scene.DataScene;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import downhill.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the pictures of what each run's network makes of the data. */
final class PredictionDesk implements Function<ComparisonState, PredictionDesk.Answer> {
  private static final int CELLS = 40;

  /** Small pictures have no room for names. */
  private static final Language NAMELESS = Language.EN;

  private @Nullable Experiment experiment;
  private @Nullable MapWorker maps;

  /**
   * The pictures of a moment.
   *
   * @param state the moment
   * @param pictures in the order of its runs
   */
  record Answer(ComparisonState state, List<DataPicture> pictures) {
    /** Takes its own copy. */
    Answer {
      pictures = List.copyOf(pictures);
    }

    /** Returns whether the pictures are of the same runs, at whatever step. */
    boolean belongsTo(ComparisonState other) {
      return Identity.same(state.plan(), other.plan());
    }
  }

  @Override
  public Answer apply(ComparisonState state) {
    Experiment main = state.plan().experiment();
    return new Answer(state, state.runs().stream().map(run -> picture(main, run)).toList());
  }

  private DataPicture picture(Experiment main, RunState run) {
    return DataScene.of(
        run.experiment(),
        run.snapshot().weights(),
        new int[0],
        -1,
        false,
        maps(main, run),
        NAMELESS);
  }

  private Optional<ActivationMaps> maps(Experiment main, RunState run) {
    if (main.model().inputs() != 2 || main.target() == TargetKind.NUMBER) {
      return Optional.empty();
    }
    MapWorker known = maps;
    if (known == null || !Identity.same(experiment, main)) {
      known = new MapWorker(main);
      maps = known;
      experiment = main;
    }
    return Optional.of(known.compute(run.snapshot().weights(), CELLS));
  }
}
