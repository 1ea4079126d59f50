package downhill.app.inspector;

import downhill.app.view.Sample;
import downhill.lab.session.StepSnapshot;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;

/**
 * Why has this part of the network this number, at this moment?
 *
 * @param experiment what is trained
 * @param moment which numbers
 * @param target which part
 * @param sample what goes through the network
 */
record Question(
    Experiment experiment, StepSnapshot moment, SelectionTarget target, Sample sample) {}
