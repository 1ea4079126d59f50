package downhill.scenario.keras;

import downhill.engine.loss.Loss;
import downhill.scenario.Compile;
import java.util.List;
import java.util.Optional;

/**
 * What {@code compile} is told.
 *
 * @param compile optimizer, loss and metrics
 * @param lossSpan where the loss stands; empty where the open scenario gives it
 */
record CompileCode(Compile compile, Optional<Span> lossSpan) {

  CompileCode withLoss(Loss loss) {
    return new CompileCode(new Compile(compile.optimizer(), loss, compile.metrics()), lossSpan);
  }

  /** Returns how its code becomes one with this loss. */
  List<Replacement> lost(Loss loss) {
    return lossSpan.map(at -> at.with("\"" + loss.kerasName() + "\"")).stream().toList();
  }
}
