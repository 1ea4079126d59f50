package downhill.app.formula;

import downhill.app.link.Link;

/**
 * A number in a picture that leads somewhere.
 *
 * @param x of its left edge in the picture, in pixels
 * @param y of its upper edge
 * @param link what says why it is so
 * @param spoken what a screen reader says of it
 */
public record Spot(double x, double y, double width, double height, Link link, String spoken) {}
