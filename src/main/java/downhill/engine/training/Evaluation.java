package downhill.engine.training;

/**
 * How good a network is on some samples.
 *
 * @param loss the sum of the samples' losses divided by their number
 * @param accuracy the share of samples that are right, 0 to 1
 */
public record Evaluation(double loss, double accuracy) {}
