package downhill.lab.sharpness;

import java.util.OptionalDouble;

/**
 * How steeply the loss bent at a moment.
 *
 * @param step steps taken by then
 * @param lambdaMax the curvature in the steepest direction; not finite where the loss is not
 * @param bearable the curvature at which the rate of that moment would be the limit, 2/η without
 *     momentum; empty for rules that have none
 */
public record SharpnessPoint(long step, double lambdaMax, OptionalDouble bearable) {}
