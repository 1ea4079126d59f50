package downhill.app.data;

import downhill.app.work.Identity;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.maps.MapWorker;
import downhill.lab.session.Update;
import downhill.picture.data.DataPicture;
import downhill.picture.scene.DataScene;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers one question after another, with memory kept for the experiment of the last one. */
final class DataDesk implements Function<DataQuestion, DataDesk.Answer> {
  private @Nullable Experiment experiment;
  private @Nullable MapWorker maps;

  /**
   * A picture of the data.
   *
   * @param question what was asked
   * @param picture ready to be drawn
   */
  record Answer(DataQuestion question, DataPicture picture) {}

  @Override
  public Answer apply(DataQuestion question) {
    int[] batch =
        question
            .chosen()
            .or(() -> question.snapshot().update().map(Update::rows))
            .orElse(new int[0]);
    // Lighting all rows would light none.
    boolean partial = batch.length < question.experiment().training().size();
    return new Answer(
        question,
        DataScene.of(
            question.experiment(),
            question.snapshot().weights(),
            partial ? batch : new int[0],
            question.selected(),
            question.residuals(),
            regions(question),
            question.language()));
  }

  private Optional<ActivationMaps> regions(DataQuestion question) {
    Experiment asked = question.experiment();
    if (asked.model().inputs() != 2 || asked.target() == TargetKind.NUMBER) {
      return Optional.empty();
    }
    MapWorker known = maps;
    if (known == null || !Identity.same(experiment, asked)) {
      known = new MapWorker(asked);
      maps = known;
      experiment = asked;
    }
    return Optional.of(known.compute(question.snapshot().weights(), question.cells()));
  }
}
