package downhill.app.formula;

import downhill.app.theme.Style;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A span in a cell. It changes only what differs from the span before. */
public final class SpanLabel extends Label {
  private final Follow follow;
  private @Nullable Span shown;

  /** An empty cell whose number leads nowhere. */
  public SpanLabel() {
    this(Follow.NOWHERE);
  }

  /** An empty cell whose number leads where {@code follow} goes. */
  public SpanLabel(Follow follow) {
    this.follow = follow;
  }

  /** Shows {@code span}; all digits of its number are the tooltip. */
  public void show(Span span) {
    Span before = shown;
    if (span.equals(before)) {
      return;
    }
    shown = span;
    setText(span.text());
    if (before == null || before.tone() != span.tone() || before.number() != span.number()) {
      getStyleClass().setAll("label");
      Style.CELL.on(this);
      span.tone().style().on(this);
      if (span.number()) {
        Style.NUMBER.on(this);
      }
    }
    if (before == null ? span.link().isPresent() : !before.link().equals(span.link())) {
      Follow.lead(this, span.link(), follow);
    }
    if (getTooltip() == null) {
      setTooltip(new Tooltip());
    }
    getTooltip().setText(span.exact().orElse(span.text()));
  }
}
