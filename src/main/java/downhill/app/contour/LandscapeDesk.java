package downhill.app.contour;

import downhill.app.work.Identity;
import downhill.lab.landscape.GridWorker;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.Survey;
import downhill.lab.landscape.Surveyor;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers one question after another, with memory kept for the experiment of the last one. A grid
 * that still holds is not measured again.
 */
final class LandscapeDesk implements Function<LandscapeQuestion, Optional<LandscapeAnswer>> {
  /** Multiplications that take some hundredths of a second. */
  private static final long QUICK = 1L << 23;

  private final Predicate<LandscapeQuestion> stale;
  private @Nullable Experiment experiment;
  private @Nullable Surveyor surveyor;
  private @Nullable GridWorker worker;
  private @Nullable LandscapeAnswer last;

  /**
   * A desk.
   *
   * @param stale says that nobody waits for the answer to a question any more
   */
  LandscapeDesk(Predicate<LandscapeQuestion> stale) {
    this.stale = stale;
  }

  /** Returns the answer; empty when the question was given up. */
  @Override
  public Optional<LandscapeAnswer> apply(LandscapeQuestion question) {
    Surveyor surveys = surveyor;
    GridWorker grids = worker;
    if (surveys == null || grids == null || !Identity.same(question.experiment(), experiment)) {
      experiment = question.experiment();
      surveys = new Surveyor(question.experiment());
      grids = new GridWorker(question.experiment());
      surveyor = surveys;
      worker = grids;
      last = null;
    }
    Survey survey =
        surveys.survey(question.snapshot(), question.choice(), question.aspect(), question.last());
    int side = question.side().orElse(grids.finestWithin(QUICK));
    Optional<LossGrid> grid = known(survey, side).or(gridOf(grids, survey, side, question));
    Optional<LandscapeAnswer> answer =
        grid.map(measured -> new LandscapeAnswer(question, survey, measured));
    last = answer.orElse(last);
    return answer;
  }

  private java.util.function.Supplier<Optional<LossGrid>> gridOf(
      GridWorker grids, Survey survey, int side, LandscapeQuestion question) {
    return () -> grids.grid(survey.plane(), survey.frame(), side, () -> stale.test(question));
  }

  private Optional<LossGrid> known(Survey survey, int side) {
    return Optional.ofNullable(last)
        .filter(before -> before.survey().sharesGrid(survey) && before.grid().side() >= side)
        .map(LandscapeAnswer::grid);
  }
}
