package downhill.app.network;

import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import java.util.OptionalInt;

/**
 * A step to be gone through backward.
 *
 * @param experiment what is trained
 * @param moment whose last step is meant
 * @param row the training row to follow; the first of the batch where empty
 */
record HandQuestion(Experiment experiment, StepSnapshot moment, OptionalInt row) {}
