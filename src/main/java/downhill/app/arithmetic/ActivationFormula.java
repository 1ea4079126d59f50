package downhill.app.arithmetic;

import downhill.app.formula.Formula;
import downhill.app.formula.Tone;
import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Elu;
import downhill.engine.activation.LeakyRelu;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Relu;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softplus;
import downhill.engine.activation.Tanh;

/**
 * An activation and its slope, with symbols and with the numbers of one unit.
 *
 * @param symbols the activation of z, such as max(0, z)
 * @param numbers the same with the number of z, and the sign that leads to the result; empty where
 *     the result is z itself
 * @param slope f'(z) with symbols
 * @param slopeNumbers f'(z) with numbers, and the sign that leads to the result; empty where the
 *     result is 0, 1 or 0.2 as the symbols say
 */
public record ActivationFormula(
    String symbols, Formula numbers, String slope, Formula slopeNumbers) {

  /**
   * Returns the formulas of a unit.
   *
   * @param z its weighted sum
   * @param a its activation value, of which the slopes of sigmoid and tanh are made
   */
  public static ActivationFormula of(Elementwise activation, double z, double a) {
    return switch (activation) {
      case Linear _ -> new ActivationFormula("z", new Formula(), "1", new Formula());
      case Sigmoid _ ->
          new ActivationFormula(
              "1/(1 + e^(−z))",
              new Formula().text("1/(1 + e^").factor(-z).text(") ≈ "),
              "a·(1 − a)",
              new Formula()
                  .number(a, Tone.PLAIN)
                  .text("·(1 − ")
                  .number(a, Tone.PLAIN)
                  .text(") ≈ "));
      case Tanh _ ->
          new ActivationFormula(
              "tanh(z)",
              new Formula().text("tanh(").number(z, Tone.PLAIN).text(") ≈ "),
              "1 − a²",
              new Formula().text("1 − ").factor(a).text("² ≈ "));
      case Relu _ ->
          new ActivationFormula(
              "max(0, z)",
              new Formula().text("max(0, ").number(z, Tone.PLAIN).text(") = "),
              z > 0 ? "1  (z > 0)" : "0  (z ≤ 0)",
              new Formula());
      case LeakyRelu _ ->
          z < 0
              ? new ActivationFormula(
                  "0.2·z  (z < 0)",
                  new Formula().text("0.2·").factor(z).text(" ≈ "),
                  "0.2  (z < 0)",
                  new Formula())
              : new ActivationFormula(
                  "z  (z ≥ 0)",
                  new Formula(),
                  z > 0 ? "1  (z > 0)" : "0.2  (z ≤ 0)",
                  new Formula());
      case Elu _ ->
          z < 0
              ? new ActivationFormula(
                  "e^z − 1  (z < 0)",
                  new Formula().text("e^").factor(z).text(" − 1 ≈ "),
                  "e^z  (z < 0)",
                  new Formula().text("e^").factor(z).text(" ≈ "))
              : new ActivationFormula("z  (z ≥ 0)", new Formula(), "1  (z ≥ 0)", new Formula());
      case Softplus _ ->
          new ActivationFormula(
              "ln(1 + e^z)",
              new Formula().text("ln(1 + e^").factor(z).text(") ≈ "),
              "1/(1 + e^(−z))",
              new Formula().text("1/(1 + e^").factor(-z).text(") ≈ "));
    };
  }
}
