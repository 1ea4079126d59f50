package downhill.scenario.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What some code has said so far. */
final class Draft {
  /** The layers in the order of the code, inputs among them; empty where it makes no network. */
  final List<LayerCode> layers = new ArrayList<>();

  /** The calls that encode a target as one-hot. */
  final List<Expr.Call> encodings = new ArrayList<>();

  /** The call of the network, where there is one. */
  Optional<Span> network = Optional.empty();

  Optional<CompileCode> compile = Optional.empty();
  Optional<Expr.Call> fit = Optional.empty();
  OptionalLong seed = OptionalLong.empty();
  boolean standardized;
  boolean weightsSet;
  boolean oneHot;

  boolean isEmpty() {
    return network.isEmpty() && compile.isEmpty() && fit.isEmpty();
  }
}
