package downhill.cli;

import downhill.scenario.Experiment;
import downhill.scenario.ScenarioFile;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code downhill render} was asked for.
 *
 * @param scenario the document
 * @param experiment the same with its rows read, ready to run
 * @param view one of the {@link PictureWriter#views()}
 * @param out the file to write, with one of the {@link PictureWriter#endings()}
 * @param steps the steps to show; empty for the state after the last one
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param language the language of its words
 * @param theme one of the {@link PictureWriter#themes()}
 */
public record RenderRequest(
    ScenarioFile scenario,
    Experiment experiment,
    String view,
    Path out,
    Optional<StepRange> steps,
    int width,
    int height,
    Language language,
    String theme) {

  /** Returns how many steps the scenario plans: its epochs times the batches of one. */
  public long plannedSteps() {
    int batch = scenario.scenario().fit().batchSize();
    long perEpoch = Math.ceilDiv(experiment.training().size(), batch);
    return perEpoch * scenario.scenario().fit().epochs();
  }

  /**
   * Steps, counted from 1; step 0 is the state before the first.
   *
   * @param from the first step
   * @param to the last step; the same as {@code from} for one picture
   */
  public record StepRange(long from, long to) {}
}
