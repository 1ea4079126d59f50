package downhill.app.formula;

import java.util.List;
import javafx.scene.text.TextFlow;

/** A line of spans, which wraps at its spaces. */
public final class FormulaFlow extends TextFlow {
  /** An empty line. */
  public FormulaFlow() {}

  /** Shows {@code spans} in the place of those before. */
  public void show(List<Span> spans) {
    var children = getChildren();
    while (children.size() < spans.size()) {
      children.add(new SpanText());
    }
    children.remove(spans.size(), children.size());
    for (int i = 0; i < spans.size(); i++) {
      ((SpanText) children.get(i)).show(spans.get(i));
    }
  }
}
