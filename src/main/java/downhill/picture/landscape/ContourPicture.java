package downhill.picture.landscape;

import downhill.lab.landscape.ContourLine;
import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.LossGrid;
import java.util.List;
import java.util.Optional;

/**
 * The loss over a plane of weights, as lines of equal loss, with the run's way on it.
 *
 * @param names of the two axes
 * @param grid the losses
 * @param levels the losses whose lines are drawn, ascending
 * @param landmarks the run's way and the lowest place
 * @param curve the line along which the one-weight curve is drawn
 * @param bowlAxes whether to draw the directions in which the loss curves most and least: where the
 *     plane is all there is
 * @param heldWeights how many weights are held where they are; 0 where the plane is all there is,
 *     or where it mixes all weights
 */
public record ContourPicture(
    Names names,
    LossGrid grid,
    List<Level> levels,
    Landmarks landmarks,
    Optional<CurveLine> curve,
    boolean bowlAxes,
    int heldWeights) {

  /** Takes its own copy. */
  public ContourPicture {
    levels = List.copyOf(levels);
  }

  /**
   * What stands at the axes.
   *
   * @param x at the one across
   * @param y at the one upwards
   */
  public record Names(String x, String y) {}

  /**
   * A loss and where it is found.
   *
   * @param label the loss as it is written on its line
   */
  public record Level(double loss, String label, List<ContourLine> lines) {
    /** Takes its own copy. */
    public Level {
      lines = List.copyOf(lines);
    }
  }

  /** Which line through the present place the one-weight curve is drawn along. */
  public enum CurveLine {
    /** Along x. */
    ACROSS,
    /** Along y. */
    UPWARDS
  }
}
