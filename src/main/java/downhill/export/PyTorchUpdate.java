package downhill.export;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.code.Python;
import java.util.Optional;

/**
 * Keras' update rules written out in PyTorch, as a function {@code update(t)} that changes {@code
 * weights} by one step.
 */
final class PyTorchUpdate {
  private PyTorchUpdate() {}

  /** Returns which text says how PyTorch's own rule differs. */
  static String note(Optimizer optimizer) {
    return switch (optimizer) {
      case Sgd sgd when sgd.momentum() == 0 -> "update.sgd";
      case Sgd _ -> "update.momentum";
      case RmsProp _ -> "update.rmsprop";
      case Adam _ -> "update.adam";
      case Adagrad _ -> "update.adagrad";
    };
  }

  /** What a rule remembers already: a list with an array for each array of weights. */
  interface Memory {
    /** Returns what is in a slot; empty where nothing has been remembered. */
    Optional<String> of(int slot);
  }

  /** Returns the rule with what it remembers. */
  static String code(Optimizer optimizer, Memory memory) {
    String rate = "LEARNING_RATE = " + Python.number(optimizer.learningRate()) + "\n";
    return rate
        + switch (optimizer) {
          case Sgd sgd -> sgd(sgd, memory);
          case RmsProp rms -> rmsProp(rms, memory);
          case Adam adam -> adam(adam, memory);
          case Adagrad grad -> adagrad(grad, memory);
        };
  }

  private static String slot(Memory memory, int slot) {
    return memory.of(slot).orElse("[torch.zeros_like(w) for w in weights]");
  }

  private static String sgd(Sgd sgd, Memory memory) {
    if (sgd.momentum() == 0) {
      return """


      @torch.no_grad()
      def update(t):
          for w in weights:
              w -= LEARNING_RATE * w.grad
      """;
    }
    String change = sgd.nesterov() ? "MOMENTUM * m - LEARNING_RATE * w.grad" : "m";
    return """
    MOMENTUM = %s
    moves = %s


    @torch.no_grad()
    def update(t):
        for w, m in zip(weights, moves):
            m[...] = MOMENTUM * m - LEARNING_RATE * w.grad
            w += %s
    """
        .formatted(Python.number(sgd.momentum()), slot(memory, 0), change);
  }

  private static String rmsProp(RmsProp rms, Memory memory) {
    String rho = Python.number(rms.rho());
    String epsilon = Python.number(rms.epsilon());
    if (rms.momentum() == 0) {
      return """
      RHO = %s
      EPSILON = %s
      squares = %s


      @torch.no_grad()
      def update(t):
          for w, v in zip(weights, squares):
              v[...] = RHO * v + (1 - RHO) * w.grad**2
              w -= LEARNING_RATE * w.grad / torch.sqrt(v + EPSILON)
      """
          .formatted(rho, epsilon, slot(memory, 0));
    }
    return """
    RHO = %s
    EPSILON = %s
    MOMENTUM = %s
    squares = %s
    moves = %s


    @torch.no_grad()
    def update(t):
        for w, v, m in zip(weights, squares, moves):
            v[...] = RHO * v + (1 - RHO) * w.grad**2
            m[...] = MOMENTUM * m + LEARNING_RATE * w.grad / torch.sqrt(v + EPSILON)
            w -= m
    """
        .formatted(rho, epsilon, Python.number(rms.momentum()), slot(memory, 0), slot(memory, 1));
  }

  private static String adam(Adam adam, Memory memory) {
    return """
    BETA_1 = %s
    BETA_2 = %s
    EPSILON = %s
    means = %s
    squares = %s


    @torch.no_grad()
    def update(t):
        rate = LEARNING_RATE * math.sqrt(1 - BETA_2**t) / (1 - BETA_1**t)
        for w, m, v in zip(weights, means, squares):
            m += (w.grad - m) * (1 - BETA_1)
            v += (w.grad**2 - v) * (1 - BETA_2)
            w -= rate * m / (torch.sqrt(v) + EPSILON)
    """
        .formatted(
            Python.number(adam.beta1()),
            Python.number(adam.beta2()),
            Python.number(adam.epsilon()),
            slot(memory, 0),
            slot(memory, 1));
  }

  private static String adagrad(Adagrad grad, Memory memory) {
    return """
    EPSILON = %s
    squares = %s


    @torch.no_grad()
    def update(t):
        for w, a in zip(weights, squares):
            a += w.grad**2
            w -= LEARNING_RATE * w.grad / torch.sqrt(a + EPSILON)
    """
        .formatted(
            Python.number(grad.epsilon()),
            memory
                .of(0)
                .orElse(
                    "[torch.full_like(w, %s) for w in weights]"
                        .formatted(Python.number(grad.initialAccumulatorValue()))));
  }
}
