package downhill.lab.code;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.code.CodePart.Nesterov;
import downhill.lab.code.CodePart.OptimizerName;
import downhill.lab.code.CodePart.OptimizerNumber;

/** How an update rule is written: its learning rate, and what is not as Keras has it. */
final class OptimizerCode {
  static final String RATE = "learning_rate";

  private OptimizerCode() {}

  /** Returns the name of its class in Keras. */
  static String className(Optimizer optimizer) {
    return switch (optimizer) {
      case Sgd _ -> "SGD";
      case RmsProp _ -> "RMSprop";
      case Adam _ -> "Adam";
      case Adagrad _ -> "Adagrad";
    };
  }

  static void write(CodeBuilder code, Optimizer optimizer) {
    var name = new OptimizerName();
    code.of(name, "optimizer=").name(name, className(optimizer)).plain("(");
    var rate = new OptimizerNumber(RATE);
    code.of(rate, RATE + "=").number(rate, Python.number(optimizer.learningRate()));
    switch (optimizer) {
      case Sgd sgd -> {
        number(code, "momentum", sgd.momentum(), Sgd.DEFAULTS.momentum());
        if (sgd.nesterov()) {
          var nesterov = new Nesterov();
          code.plain(", ").of(nesterov, "nesterov=").number(nesterov, Python.truth(true));
        }
      }
      case RmsProp rms -> {
        number(code, "rho", rms.rho(), RmsProp.DEFAULTS.rho());
        number(code, "momentum", rms.momentum(), RmsProp.DEFAULTS.momentum());
        number(code, "epsilon", rms.epsilon(), RmsProp.DEFAULTS.epsilon());
      }
      case Adam adam -> {
        number(code, "beta_1", adam.beta1(), Adam.DEFAULTS.beta1());
        number(code, "beta_2", adam.beta2(), Adam.DEFAULTS.beta2());
        number(code, "epsilon", adam.epsilon(), Adam.DEFAULTS.epsilon());
      }
      case Adagrad grad -> {
        number(
            code,
            "initial_accumulator_value",
            grad.initialAccumulatorValue(),
            Adagrad.DEFAULTS.initialAccumulatorValue());
        number(code, "epsilon", grad.epsilon(), Adagrad.DEFAULTS.epsilon());
      }
    }
    code.plain(")");
  }

  private static void number(CodeBuilder code, String name, double value, double usual) {
    if (value != usual) {
      var part = new OptimizerNumber(name);
      code.plain(", ").of(part, name + "=").number(part, Python.number(value));
    }
  }
}
