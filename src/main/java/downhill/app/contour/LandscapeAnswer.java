package downhill.app.contour;

import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.Survey;

/**
 * The loss over a plane of weights.
 *
 * @param question what was asked
 * @param survey the plane and what is to be seen on it
 * @param grid the losses
 */
record LandscapeAnswer(LandscapeQuestion question, Survey survey, LossGrid grid) {}
