package downhill.lab.explain;

import java.util.List;

/**
 * One row of a batch in one step, forward and backward.
 *
 * @param row index of the training row
 * @param forward the way through the network with the weights before the update
 * @param target what the outputs should have been
 * @param loss the loss of this row alone
 * @param deltas dL/dz of this row for each unit of each layer
 */
public record SampleStep(
    int row,
    ForwardExplanation forward,
    List<Double> target,
    double loss,
    List<List<Double>> deltas) {}
