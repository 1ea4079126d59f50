package downhill.app.build;

import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.SessionState;
import downhill.scenario.edit.ShortNumber;

/** Model, loss and optimizer in Keras' words: {@code Sequential · mse · SGD(0.1)}. */
final class Summary {
  private Summary() {}

  static String of(SessionState state) {
    var compile = state.experiment().scenario().compile();
    String loss =
        switch (compile.loss()) {
          case MeanSquaredError mse -> "mse";
          case MeanAbsoluteError mae -> "mae";
          default -> compile.loss().kerasName();
        };
    return "Sequential · " + loss + " · " + optimizer(compile.optimizer(), state.learningRate());
  }

  private static String optimizer(Optimizer optimizer, double learningRate) {
    String name =
        switch (optimizer) {
          case Sgd sgd -> "SGD";
          case RmsProp rmsProp -> "RMSprop";
          case Adam adam -> "Adam";
          case Adagrad adagrad -> "Adagrad";
        };
    return name + "(" + ShortNumber.of(learningRate) + ")";
  }
}
