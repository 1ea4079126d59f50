package downhill.app.link;

import downhill.picture.network.SelectionTarget;

/**
 * A number that can be asked why it is what it is. Rows, layers, features count from 0, epochs and
 * steps from 1. What is {@code before} belongs to the weights before the last step.
 */
public sealed interface Topic {
  /** The value of an input or a unit for a training row. */
  record Value(SelectionTarget node, int row, boolean before) implements Topic {}

  /** A row of the data as it was measured. */
  record Sample(int row) implements Topic {}

  /** What a row is predicted to be less what it is. */
  record Residual(int row, boolean before) implements Topic {}

  /** The loss of one row. */
  record SampleLoss(int row, boolean before) implements Topic {}

  /** How the loss of a row changes with the sum of a unit, before the last step. */
  record Slope(int layer, int unit, int row) implements Topic {}

  /** The gradient of a weight in the last step, by its place in the flat order. */
  record Gradient(int index) implements Topic {}

  /** The mean of a feature over the training rows. */
  record Mean(int feature) implements Topic {}

  /** The standard deviation of a feature over the training rows. */
  record Deviation(int feature) implements Topic {}

  /** A weight or bias for features as they were measured, by its place in the flat order. */
  record Original(int index) implements Topic {}

  /** The loss of the last step's batch. */
  record BatchLoss() implements Topic {}

  /** The loss that Keras prints for an epoch. */
  record EpochLoss(long epoch) implements Topic {}

  /** The loss of all training rows with the weights as they are. */
  record TrainingLoss() implements Topic {}

  /** The share of all training rows that are right with the weights as they are. */
  record Accuracy() implements Topic {}

  /** How many steps the run takes. */
  record Steps() implements Topic {}

  /** How many weights and biases a layer has. */
  record Parameters(int layer) implements Topic {}
}
