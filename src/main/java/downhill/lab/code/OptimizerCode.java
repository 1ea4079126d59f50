package downhill.lab.code;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.code.CodePart.Nesterov;
import downhill.lab.code.CodePart.OptimizerName;
import downhill.lab.code.CodePart.OptimizerNumber;
import java.util.ArrayList;
import java.util.List;

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
    var others = new Others(code, new ArrayList<>());
    switch (optimizer) {
      case Sgd sgd -> {
        others.number("momentum", sgd.momentum(), Sgd.DEFAULTS.momentum());
        others.nesterov(sgd.nesterov());
      }
      case RmsProp rms -> {
        others.number("rho", rms.rho(), RmsProp.DEFAULTS.rho());
        others.number("momentum", rms.momentum(), RmsProp.DEFAULTS.momentum());
        others.number("epsilon", rms.epsilon(), RmsProp.DEFAULTS.epsilon());
      }
      case Adam adam -> {
        others.number("beta_1", adam.beta1(), Adam.DEFAULTS.beta1());
        others.number("beta_2", adam.beta2(), Adam.DEFAULTS.beta2());
        others.number("epsilon", adam.epsilon(), Adam.DEFAULTS.epsilon());
      }
      case Adagrad grad -> {
        others.number(
            "initial_accumulator_value",
            grad.initialAccumulatorValue(),
            Adagrad.DEFAULTS.initialAccumulatorValue());
        others.number("epsilon", grad.epsilon(), Adagrad.DEFAULTS.epsilon());
      }
    }
    code.room(others.absent()).plain(")");
  }

  /** Writes what is not usual, and collects what is. */
  private record Others(CodeBuilder code, List<CodePart> absent) {
    void number(String name, double value, double usual) {
      var part = new OptimizerNumber(name);
      if (value == usual) {
        absent.add(part);
      } else {
        code.plain(", ").of(part, name + "=").number(part, Python.number(value));
      }
    }

    void nesterov(boolean nesterov) {
      var part = new Nesterov();
      if (nesterov) {
        code.plain(", ").of(part, "nesterov=").number(part, Python.truth(true));
      } else {
        absent.add(part);
      }
    }
  }
}
