package downhill.lab.session;

import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.scenario.Experiment;

/** What the outputs of a network stand for, by its last activation and its loss. */
public enum Outputs {
  /** A quantity in the target's unit. */
  VALUE,
  /** One output: the probability of class 1. */
  PROBABILITY,
  /** One output a class; the largest wins. */
  CLASSES;

  /** Returns what the outputs of an experiment stand for. */
  public static Outputs of(Experiment experiment) {
    if (experiment.model().lastLayer().activation() instanceof Softmax) {
      return CLASSES;
    }
    return switch (experiment.scenario().compile().loss()) {
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> CLASSES;
      case BinaryCrossentropy _ -> PROBABILITY;
      default -> VALUE;
    };
  }

  /** Returns whether an output is right or wrong, so that an accuracy means something. */
  public boolean areJudged() {
    return this != VALUE;
  }
}
