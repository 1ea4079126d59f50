package downhill.app.network;

import downhill.lab.explain.backward.BackwardExplanation;

/**
 * A gradient to be held against its central difference.
 *
 * @param explained the step it belongs to
 * @param index place of the weight in the flat order
 */
record CheckQuestion(BackwardExplanation explained, int index) {}
