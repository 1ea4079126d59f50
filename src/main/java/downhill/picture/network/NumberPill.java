package downhill.picture.network;

import downhill.picture.surface.Box;

/**
 * The number on an edge.
 *
 * @param edge whose number it is
 * @param box where it stands
 * @param value the weight or its gradient
 * @param gradient whether it is the gradient
 */
record NumberPill(EdgePlace edge, Box box, double value, boolean gradient) {}
