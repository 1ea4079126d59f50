package downhill.picture.surface;

/**
 * A curve and how it is drawn.
 *
 * @param curve where
 * @param stroke how
 */
public record StrokedCurve(Cubic curve, Stroke stroke) {}
