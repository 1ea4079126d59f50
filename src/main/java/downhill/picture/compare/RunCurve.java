package downhill.picture.compare;

import downhill.lab.compare.RunState;
import downhill.lab.timeline.Curves;
import java.util.OptionalLong;

/**
 * One run of a comparison as it is drawn.
 *
 * @param name what it is called
 * @param setting in what it differs from the others
 * @param curves how it went
 * @param stepsPerEpoch batches in an epoch, at least 1
 * @param step where it stands
 * @param loss of all training rows there; NaN when not known
 * @param accuracy likewise, 0 to 1; NaN where it means nothing
 * @param firstAtTarget the step at which it first reached the target
 * @param divergedAt the step that was not finite and not applied
 * @param outcome how it stands
 */
public record RunCurve(
    String name,
    String setting,
    Curves curves,
    int stepsPerEpoch,
    long step,
    double loss,
    double accuracy,
    OptionalLong firstAtTarget,
    OptionalLong divergedAt,
    RunState.Outcome outcome) {}
