package downhill.app.descent;

import downhill.lab.landscape.Range;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.Optional;

/**
 * Asks for the loss along one weight.
 *
 * @param experiment whose loss
 * @param snapshot the moment at which all other weights are frozen
 * @param index the weight that varies, as a place in the flat order
 * @param last the stretch shown last, which stays while it serves
 */
record CurveQuestion(
    Experiment experiment, StepSnapshot snapshot, int index, Optional<Range> last) {}
