package downhill.picture.scene;

import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlaneChoice;
import downhill.lab.landscape.Survey;
import downhill.picture.landscape.ContourPicture;
import downhill.picture.landscape.ContourPicture.CurveLine;
import downhill.picture.landscape.ContourPicture.Names;
import downhill.picture.landscape.Levels;
import downhill.scenario.Experiment;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;

/** Fills the picture of the loss over a plane of weights. */
public final class ContourScene {
  private ContourScene() {}

  /**
   * Shows a measured plane.
   *
   * @param curveWeight the weight of the one-weight curve, as a place in the flat order; none if
   *     negative
   */
  public static ContourPicture of(
      Experiment experiment, Survey survey, LossGrid grid, int curveWeight, Words words) {
    int parameters = experiment.model().parameterCount();
    boolean all = parameters == 2;
    boolean two = survey.choice() instanceof PlaneChoice.TwoWeights;
    return new ContourPicture(
        names(experiment, survey, words),
        grid,
        Levels.of(grid),
        survey.landmarks(),
        curve(survey.choice(), curveWeight),
        all && two,
        two ? parameters - 2 : 0);
  }

  /** Shows the same for a surface, on which no lines are drawn. */
  public static ContourPicture withoutLines(
      Experiment experiment, Survey survey, LossGrid grid, Words words) {
    return new ContourPicture(
        names(experiment, survey, words),
        grid,
        List.of(),
        survey.landmarks(),
        Optional.empty(),
        false,
        0);
  }

  /** Returns what the axes of a plane are called. */
  public static Names names(Experiment experiment, Survey survey, Words words) {
    return switch (survey.choice()) {
      case PlaneChoice.TwoWeights(int x, int y) ->
          new Names(WeightNames.of(experiment, x, words), WeightNames.of(experiment, y, words));
      case PlaneChoice.StartNowBest _ ->
          new Names(words.text("landscape.along"), words.text("landscape.across"));
    };
  }

  private static Optional<CurveLine> curve(PlaneChoice choice, int weight) {
    return choice instanceof PlaneChoice.TwoWeights(int x, int y)
        ? weight == x
            ? Optional.of(CurveLine.ACROSS)
            : weight == y ? Optional.of(CurveLine.UPWARDS) : Optional.empty()
        : Optional.empty();
  }
}
