package downhill.app.shell;

import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.SessionState;
import java.math.BigDecimal;

/** Model, loss and optimizer in Keras' words: {@code Sequential · mse · SGD(0.1)}. */
final class Summary {
  private static final int SMALLEST = -5;
  private static final int LARGEST = 5;

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
    return name + "(" + rate(learningRate) + ")";
  }

  /** Writes a learning rate as Python would: {@code 0.1}, {@code 0.0005}, {@code 1e300}. */
  static String rate(double learningRate) {
    var exact = new BigDecimal(Double.toString(learningRate)).stripTrailingZeros();
    int magnitude = exact.precision() - exact.scale() - 1;
    if (magnitude >= SMALLEST && magnitude <= LARGEST) {
      return exact.toPlainString();
    }
    return exact.scaleByPowerOfTen(-magnitude).stripTrailingZeros().toPlainString()
        + "e"
        + magnitude;
  }
}
