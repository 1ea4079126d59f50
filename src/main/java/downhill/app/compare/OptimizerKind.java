package downhill.app.compare;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;

/** The update rules that a run can be given, with Keras' settings but for the learning rate. */
enum OptimizerKind {
  /** Plain gradient descent. */
  SGD("SGD"),
  /** Gradient descent that carries on nine tenths of its last step. */
  MOMENTUM("momentum 0.9"),
  /** The same, looking ahead. */
  NESTEROV("Nesterov 0.9"),
  /** RMSprop. */
  RMSPROP("RMSprop"),
  /** Adam. */
  ADAM("Adam"),
  /** Adagrad. */
  ADAGRAD("Adagrad");

  private static final double CARRIED = 0.9;

  private final String title;

  OptimizerKind(String title) {
    this.title = title;
  }

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

  @Override
  public String toString() {
    return title;
  }
}
