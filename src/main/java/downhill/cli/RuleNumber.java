package downhill.cli;

import downhill.lab.explain.Rule;
import java.util.List;

/**
 * A number that an update rule keeps for a weight.
 *
 * @param name its letter in the formulas
 * @param value its value
 */
record RuleNumber(String name, double value) {
  /** Returns what a rule remembered before a step and after it. */
  static List<RuleNumber> of(Rule rule) {
    return switch (rule) {
      case Rule.Frozen _, Rule.Plain _ -> List.of();
      case Rule.Momentum(_, double before, double m) ->
          List.of(new RuleNumber("m_before", before), new RuleNumber("m", m));
      case Rule.MeanSquare(_, double before, double v) ->
          List.of(new RuleNumber("v_before", before), new RuleNumber("v", v));
      case Rule.MeanSquareMomentum(_, double vBefore, double v, double mBefore, double m) ->
          List.of(
              new RuleNumber("v_before", vBefore),
              new RuleNumber("v", v),
              new RuleNumber("m_before", mBefore),
              new RuleNumber("m", m));
      case Rule.Moments(_, long t, double rate, double m0, double m, double v0, double v) ->
          List.of(
              new RuleNumber("t", t),
              new RuleNumber("rate", rate),
              new RuleNumber("m_before", m0),
              new RuleNumber("m", m),
              new RuleNumber("v_before", v0),
              new RuleNumber("v", v));
      case Rule.SquareSum(_, double before, double a) ->
          List.of(new RuleNumber("a_before", before), new RuleNumber("a", a));
    };
  }
}
