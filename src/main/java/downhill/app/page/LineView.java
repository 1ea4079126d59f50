package downhill.app.page;

import downhill.app.formula.FormulaFlow;
import downhill.app.formula.Span;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** A line of words or a formula. */
final class LineView implements BlockView {
  private final FormulaFlow flow;

  LineView(Links links) {
    flow = new FormulaFlow(links);
  }

  @Override
  public Region node() {
    return flow;
  }

  @Override
  public boolean show(Block block) {
    if (block instanceof Block.Line(List<Span> spans, boolean end)) {
      flow.setTextAlignment(end ? TextAlignment.RIGHT : TextAlignment.LEFT);
      flow.show(spans);
      return true;
    }
    return false;
  }
}
