package downhill.scenario;

import downhill.engine.layer.Dense;
import downhill.engine.loss.Loss;
import downhill.engine.loss.LossRefusal;
import downhill.words.Phrase;
import java.util.Optional;

/** Which losses may follow which last layers. */
final class LossRules {
  private LossRules() {}

  /** Requires that a loss can follow the last activation; returns what its target then is. */
  static TargetKind require(Loss loss, Dense last, Spot spot, Refusals refuse)
      throws ScenarioException {
    Optional<LossRefusal> refusal = loss.refusal(last.activation());
    if (refusal.isPresent()) {
      String key =
          switch (refusal.get()) {
            case BINARY_LOSS_AFTER_SOFTMAX -> "loss.binaryAfterSoftmax";
            case CATEGORICAL_LOSS_NEEDS_SHARES -> "loss.categoricalNeedsShares";
          };
      throw refuse.at(spot, key, loss.kerasName(), last.activation().kerasName());
    }
    return TargetKind.of(loss, last.activation());
  }

  /** Requires that the last layer has as many units as such a target needs. */
  static void requireUnits(TargetKind kind, Spot units, int count, Refusals refuse)
      throws ScenarioException {
    boolean enough = kind == TargetKind.CLASS ? count >= 2 : count == 1;
    if (!enough) {
      String key = kind == TargetKind.CLASS ? "range.unitsOfClasses" : "range.unitsOfNumber";
      throw refuse.at(units, "value.range", Phrase.of(key), Integer.toString(count));
    }
  }
}
