package downhill.lab.timeline;

/**
 * A weight that was set by hand.
 *
 * @param step after which step; 0 is before any step
 * @param index the weight, as a place in the flat order
 * @param value what it was set to, finite
 */
public record WeightEdit(long step, int index, double value) {}
