package downhill.lab.explain;

/**
 * How softmax makes a unit's output of its sum: exponential / total.
 *
 * @param largest the largest sum in the layer, subtracted first so that nothing overflows
 * @param exponential e^(sum - largest)
 * @param total the exponentials of all units of the layer added up
 */
public record SoftmaxShare(double largest, double exponential, double total) {}
