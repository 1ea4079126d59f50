package downhill.app.contour;

import downhill.lab.landscape.PlaneChoice;
import downhill.lab.landscape.Survey;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Asks for the loss over a plane of weights.
 *
 * @param experiment whose loss
 * @param snapshot the moment
 * @param choice which plane
 * @param aspect width of the picture divided by its height
 * @param last what was shown last, whose frame stays while it serves
 * @param side places across and upwards; empty for as many as can be had at once
 */
record LandscapeQuestion(
    Experiment experiment,
    StepSnapshot snapshot,
    PlaneChoice choice,
    double aspect,
    Optional<Survey> last,
    OptionalInt side) {}
