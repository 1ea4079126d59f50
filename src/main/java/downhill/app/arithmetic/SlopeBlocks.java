package downhill.app.arithmetic;

import downhill.app.formula.Figures;
import downhill.app.formula.Formula;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Block;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Elementwise;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.Loss;
import downhill.engine.loss.MeanAbsoluteError;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.loss.SparseCategoricalCrossentropy;
import downhill.lab.explain.backward.BackTerm;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;

/** How the loss of one sample changes with a node: dL/dŷ and dL/dz with their numbers. */
public final class SlopeBlocks {
  private static final int MOST_TERMS = 6;
  private static final Tone G = Tone.GRADIENT;

  private SlopeBlocks() {}

  /** Writes a slope as the number a page is about. */
  public static Block headline(double slope) {
    return new Block.Headline(Span.number(Figures.of(slope).plain(slope), slope, G), "");
  }

  /** Works out dL/dŷ of an output from the loss. */
  public static List<Block> ofOutput(BackwardExplanation step, int unit) {
    int last = step.forward().layerCount() - 1;
    double p = step.forward().output(last, unit);
    double y = step.target(unit);
    double slope = step.outputSlope(unit);
    int outputs = step.experiment().model().outputs();
    Loss loss = step.experiment().scenario().compile().loss();
    var line = new Formula();
    switch (loss) {
      case MeanSquaredError _ ->
          line.text(outputs == 1 ? "dL/dŷ = 2·(ŷ − y) = 2·" : "dL/dŷ = 2/K·(ŷ − y) = ")
              .text(outputs == 1 ? "" : "2/" + outputs + "·")
              .factor(p - y)
              .to(new Link.Card(new Topic.Residual(step.row(), step.step().taken())))
              .text(" ≈ ");
      case MeanAbsoluteError _ ->
          line.text("dL/dŷ = sign(ŷ − y)" + (outputs == 1 ? "" : "/K") + " = sign(")
              .number(p - y, Tone.PLAIN)
              .text(outputs == 1 ? ") = " : ")/" + outputs + " = ");
      case BinaryCrossentropy _ when slope == 0 && p != y -> line.text("dL/dp = ");
      case BinaryCrossentropy _ when y == 1 ->
          line.text("dL/dp = −1/p = −1/").factor(p).text(" ≈ ");
      case BinaryCrossentropy _ -> line.text("dL/dp = 1/(1 − p) = 1/(1 − ").factor(p).text(") ≈ ");
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _
          when step.isSoftmaxCrossentropy() -> {
        if (y == 0) {
          line.text("dL/dp = −y/p = ");
        } else {
          line.text("dL/dp = −y/p = −1/").factor(p).text(" ≈ ");
        }
      }
      case CategoricalCrossentropy _, SparseCategoricalCrossentropy _ -> {
        line.text(y == 0 ? "dL/dp = 1/Σp = 1/" : "dL/dp = 1/Σp − y/p = 1/")
            .factor(step.sumOfOutputs());
        if (y != 0) {
          line.text(" − 1/").factor(p);
        }
        line.text(" ≈ ");
      }
    }
    return List.of(Block.Line.of(number(line, slope)));
  }

  /** Leads to the value of a unit for the row, with the weights of the step. */
  private static Link value(BackwardExplanation step, int layer, int unit) {
    return new Link.Card(
        new Topic.Value(new SelectionTarget.Node(layer, unit), step.row(), step.step().taken()));
  }

  /** Writes a slope; a whole number as such. */
  private static Formula number(Formula line, double slope) {
    return slope == Math.rint(slope) && Math.abs(slope) < 1e6
        ? line.setting(slope, G)
        : line.number(slope, G);
  }

  /** Works out dL/dz of a unit from dL/da. */
  public static List<Block> ofSum(BackwardExplanation step, int layer, int unit) {
    Activation activation = step.experiment().model().layers().get(layer).activation();
    boolean last = layer == step.forward().layerCount() - 1;
    double slope = step.sumSlope(layer, unit);
    double a = step.forward().output(layer, unit);
    Loss loss = step.experiment().scenario().compile().loss();
    boolean short1 = loss instanceof BinaryCrossentropy && activation instanceof Sigmoid;
    if (last && (short1 || step.isSoftmaxCrossentropy())) {
      return List.of(
          Block.Line.of(
              new Formula()
                  .text("dL/dz = p − y = ")
                  .number(a, Tone.PLAIN)
                  .to(value(step, layer, unit))
                  .text(" − " + Numbers.rate(step.target(unit)) + " ≈ ")
                  .number(slope, G)));
    }
    return switch (activation) {
      case Softmax _ -> List.of(Block.Line.of(softmax(step, unit, a, slope)));
      case Elementwise f -> {
        List<Block> lines = new ArrayList<>();
        if (!last) {
          lines.add(Block.Line.of(comesBack(step, layer, unit)));
        }
        lines.addAll(chained(step, f, layer, unit));
        yield lines;
      }
    };
  }

  private static Formula softmax(BackwardExplanation step, int unit, double p, double slope) {
    return new Formula()
        .text("dL/dz = p·(dL/dp − Σ p·dL/dp) = ")
        .number(p, Tone.PLAIN)
        .text("·(")
        .number(step.outputSlope(unit), G)
        .text(" − ")
        .factor(step.meanOutputSlope())
        .text(") ≈ ")
        .number(slope, G);
  }

  private static Formula comesBack(BackwardExplanation step, int layer, int unit) {
    List<BackTerm> terms = step.terms(layer, unit);
    var line = new Formula().text("dL/da = Σ w·dL/dz");
    if (terms.size() <= MOST_TERMS) {
      for (int i = 0; i < terms.size(); i++) {
        BackTerm term = terms.get(i);
        line.text(i == 0 ? " = " : " + ")
            .factor(term.weight(), Tone.ofSign(term.weight()))
            .to(new Link.Part(new SelectionTarget.Edge(layer + 1, unit, term.unit())))
            .text("·")
            .factor(term.slope(), G)
            .to(new Link.Card(new Topic.Slope(layer + 1, term.unit(), step.row())));
      }
    }
    return line.text(" ≈ ").number(step.activationSlope(layer, unit), G);
  }

  private static List<Block> chained(
      BackwardExplanation step, Elementwise activation, int layer, int unit) {
    double a = step.forward().output(layer, unit);
    double derivative = step.derivative(layer, unit);
    boolean last = layer == step.forward().layerCount() - 1;
    String given = last ? "dL/dŷ" : "dL/da";
    var formula = ActivationFormula.of(activation, step.forward().sum(layer, unit), a);
    var slope = new Formula().text("f'(z) = " + formula.slope());
    if (!formula.slopeNumbers().spans().isEmpty()) {
      slope.text(" = ").all(formula.slopeNumbers().spans()).number(derivative, Tone.PLAIN);
    }
    var line =
        new Formula()
            .text("dL/dz = " + given + "·f'(z) = ")
            .factor(step.activationSlope(layer, unit), G)
            .text("·");
    (derivative == Math.rint(derivative)
            ? line.setting(derivative, Tone.PLAIN)
            : line.factor(derivative))
        .text(" ≈ ");
    return List.of(Block.Line.of(slope), Block.Line.of(line.number(step.sumSlope(layer, unit), G)));
  }
}
