package downhill.picture.scene;

import downhill.lab.compare.Comparison;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Plan;
import downhill.lab.landscape.GridWorker;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlaneChoice;
import downhill.lab.landscape.Range;
import downhill.lab.landscape.Survey;
import downhill.lab.landscape.Surveyor;
import downhill.lab.session.StepSnapshot;
import downhill.picture.landscape.ContourPainter;
import downhill.picture.landscape.ContourPicture;
import downhill.scenario.Experiment;
import downhill.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Frames the scenes of one run, one after another: what was in the picture stays there while it
 * serves, so that an animation does not jump. Mutable, for one thread.
 */
public final class Camera implements AutoCloseable {
  private final Experiment experiment;
  private @Nullable Comparison comparison;
  private @Nullable Surveyor surveyor;
  private @Nullable GridWorker worker;
  private Optional<Survey> survey = Optional.empty();
  private Optional<LossGrid> grid = Optional.empty();
  private Optional<Range> range = Optional.empty();

  /** A camera for the scenes of an experiment. */
  public Camera(Experiment experiment) {
    this.experiment = experiment;
  }

  /** Returns the stretch of a weight that is shown. */
  Range range(Range needed) {
    Range shown = range.map(needed::orStay).orElse(needed);
    range = Optional.of(shown);
    return shown;
  }

  /**
   * Returns the runs that the scenario compares at a step. They begin when they are first asked
   * for, since they cost as much as all of them together, and go on from scene to scene.
   */
  ComparisonState comparison(long step) {
    Comparison known = comparison == null ? Comparison.begun(Plan.of(experiment)) : comparison;
    comparison = known;
    try {
      return known.at(step);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the comparison was interrupted", e);
    }
  }

  /** Lets go of what the scenes were made with. */
  @Override
  public void close() {
    if (comparison != null) {
      comparison.close();
    }
  }

  /** Returns the loss over the first two weights, measured as finely as it ever is. */
  ContourPicture contours(StepSnapshot snapshot, double width, double height, Words words) {
    Surveyor surveys = surveyor == null ? new Surveyor(experiment) : surveyor;
    GridWorker grids = worker == null ? new GridWorker(experiment) : worker;
    surveyor = surveys;
    worker = grids;
    double aspect = ContourPainter.aspect(width, height);
    Survey now = surveys.survey(snapshot, new PlaneChoice.TwoWeights(0, 1), aspect, survey);
    LossGrid measured =
        grid.filter(known -> survey.filter(now::sharesGrid).isPresent())
            .or(() -> grids.grid(now.plane(), now.frame(), GridWorker.SIDES.getLast(), () -> false))
            .orElseThrow();
    survey = Optional.of(now);
    grid = Optional.of(measured);
    return ContourScene.of(experiment, now, measured, -1, words);
  }
}
