package downhill.scenario.keras;

import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.initializer.GlorotUniform;
import downhill.engine.initializer.Initializer;
import downhill.engine.initializer.Zeros;
import downhill.engine.layer.Dense;
import java.util.List;
import java.util.Optional;

/**
 * A layer as the code has it, and as it is meant.
 *
 * @param span where it stands; empty for a layer of the open scenario
 * @param units how many; 0 for an {@code Input}
 * @param unitsSpan where the units stand
 * @param activationSpan where the activation stands; empty where none is written
 * @param shape what {@code Input(shape=)} or {@code input_shape=} says
 */
record LayerCode(
    Optional<Span> span,
    int units,
    Optional<Span> unitsSpan,
    Activation activation,
    Optional<Span> activationSpan,
    Initializer kernelInitializer,
    Initializer biasInitializer,
    Optional<Expr> shape) {

  static LayerCode input(Span span, Optional<Expr> shape) {
    return new LayerCode(
        Optional.of(span),
        0,
        Optional.empty(),
        new Linear(),
        Optional.empty(),
        new GlorotUniform(),
        new Zeros(),
        shape);
  }

  static LayerCode of(Dense dense) {
    return new LayerCode(
        Optional.empty(),
        dense.units(),
        Optional.empty(),
        dense.activation(),
        Optional.empty(),
        dense.kernelInitializer(),
        dense.biasInitializer(),
        Optional.empty());
  }

  boolean isInput() {
    return units == 0;
  }

  Dense dense() {
    return new Dense(units, activation, kernelInitializer, biasInitializer);
  }

  LayerCode withActivation(Activation other, Optional<Span> at) {
    return new LayerCode(
        span, units, unitsSpan, other, at, kernelInitializer, biasInitializer, shape);
  }

  LayerCode withActivation(Activation other) {
    return withActivation(other, activationSpan);
  }

  LayerCode withUnits(int other) {
    return new LayerCode(
        span,
        other,
        unitsSpan,
        activation,
        activationSpan,
        kernelInitializer,
        biasInitializer,
        shape);
  }

  /** Returns how its code becomes one with this activation. */
  List<Replacement> activated(Activation other) {
    String name = "\"" + other.kerasName() + "\"";
    return activationSpan
        .map(at -> at.with(name))
        .or(() -> unitsSpan.map(at -> Span.at(at.to()).with(", activation=" + name)))
        .stream()
        .toList();
  }

  /** Returns how its code becomes one with so many units. */
  List<Replacement> counted(int other) {
    return unitsSpan.map(at -> at.with(Integer.toString(other))).stream().toList();
  }
}
