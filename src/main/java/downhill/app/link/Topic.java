package downhill.app.link;

import downhill.picture.network.SelectionTarget;
import java.util.List;

/**
 * A number that can be asked why it is what it is. Rows, layers, features count from 0, epochs and
 * steps from 1. What is {@code before} belongs to the weights before the last step, what is {@code
 * held} to the rows held back instead of the training rows.
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

  /** The loss of all rows held back with the weights as they are. */
  record ValidationLoss() implements Topic {}

  /** The share of rows that are right with the weights as they are. */
  record Accuracy(boolean held) implements Topic {}

  /** How many rows of a class are taken for a class. */
  record Confusion(int truth, int decision, boolean held) implements Topic {}

  /** The mean absolute error with the weights as they are. */
  record AbsoluteError(boolean held) implements Topic {}

  /** R² with the weights as they are. */
  record Determination(boolean held) implements Topic {}

  /** The mean of the true numbers. */
  record TargetMean(boolean held) implements Topic {}

  /** How many steps the run takes. */
  record Steps() implements Topic {}

  /** A weight or bias and how the last step moved it. */
  record Weight(SelectionTarget edge) implements Topic {}

  /** The learning rate of the next step. */
  record LearningRate() implements Topic {}

  /** What learning rates do to the run. */
  record Rates() implements Topic {}

  /** A rate that the dial names. */
  record Rate(NamedRate name) implements Topic {}

  /** How sharply the loss of all training rows bends in its steepest or its flattest direction. */
  record Curvature(boolean steepest) implements Topic {}

  /** How the slope along a weight changes as the weights move in that direction. */
  record CurvatureAlong(int index, boolean steepest) implements Topic {}

  /** A second derivative of the loss of all training rows, by two places in the flat order. */
  record SecondDerivative(int row, int column) implements Topic {}

  /** The curvature for which the learning rate would be the limit. */
  record Bearable() implements Topic {}

  /** What the run is doing now. */
  record Verdict() implements Topic {}

  /** The best value of a weight of a linear regression, by its place in the flat order. */
  record Best(int index) implements Topic {}

  /** A number of another moment of the run, after so many steps. */
  record Then(long step, Topic topic) implements Topic {}

  /** A number as it would be with other weights, given in the flat order. */
  record There(List<Double> weights, Topic topic) implements Topic {
    /** Takes its own copy. */
    public There {
      weights = List.copyOf(weights);
    }
  }

  /** The rates that the dial names. */
  enum NamedRate {
    /** Below it the steps that are left come to little. */
    STALL,
    /** From it on steps swing. */
    SWING,
    /** The best steady rate. */
    BEST,
    /** From it on the run diverges. */
    LIMIT,
    /** With it the steps that are left reach just far enough. */
    ENOUGH
  }

  /** How many weights and biases a layer has. */
  record Parameters(int layer) implements Topic {}
}
