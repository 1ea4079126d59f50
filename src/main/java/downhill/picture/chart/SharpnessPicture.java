package downhill.picture.chart;

import downhill.lab.sharpness.SharpnessSeries;
import java.util.OptionalDouble;

/**
 * How steeply the loss bends over the steps of a run.
 *
 * @param series what has been measured
 * @param step where time stands
 * @param end the last step of the axis, at least 1
 * @param bearable the curvature that the present rate bears; empty for rules without such a line
 * @param formula of that line, for example {@code 2/η}
 */
public record SharpnessPicture(
    SharpnessSeries series, long step, long end, OptionalDouble bearable, String formula) {}
