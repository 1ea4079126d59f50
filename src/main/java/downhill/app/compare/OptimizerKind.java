package downhill.app.compare;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;

/** The update rules that a run can be given, with Keras' settings but for the learning rate. */
enum OptimizerKind {
  /** Plain gradient descent. */
  SGD,
  /** Gradient descent that carries on nine tenths of its last step. */
  MOMENTUM,
  /** The same, looking ahead. */
  NESTEROV,
  /** RMSprop. */
  RMSPROP,
  /** Adam. */
  ADAM,
  /** Adagrad. */
  ADAGRAD;

  private static final double CARRIED = 0.9;

  /** Returns which of them a rule is, whatever its other settings. */
  static OptimizerKind of(Optimizer optimizer) {
    return switch (optimizer) {
      case Sgd sgd when sgd.momentum() == 0 -> SGD;
      case Sgd sgd -> sgd.nesterov() ? NESTEROV : MOMENTUM;
      case RmsProp _ -> RMSPROP;
      case Adam _ -> ADAM;
      case Adagrad _ -> ADAGRAD;
    };
  }

  /** Returns the rule with a learning rate. */
  Optimizer withLearningRate(double rate) {
    return switch (this) {
      case SGD -> new Sgd(rate);
      case MOMENTUM -> new Sgd(rate, CARRIED, false);
      case NESTEROV -> new Sgd(rate, CARRIED, true);
      case RMSPROP -> RmsProp.DEFAULTS.withLearningRate(rate);
      case ADAM -> Adam.DEFAULTS.withLearningRate(rate);
      case ADAGRAD -> Adagrad.DEFAULTS.withLearningRate(rate);
    };
  }
}
