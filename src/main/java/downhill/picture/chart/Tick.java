package downhill.picture.chart;

/**
 * A mark on an axis.
 *
 * @param value where it stands
 * @param label what it says; empty for a mark without a number
 */
public record Tick(double value, String label) {}
