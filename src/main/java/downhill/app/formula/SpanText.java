package downhill.app.formula;

import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A span in a line that wraps. */
final class SpanText extends Text {
  private final Follow follow;
  private @Nullable Span shown;
  private @Nullable Tooltip tooltip;

  SpanText(Follow follow) {
    this.follow = follow;
  }

  void show(Span span) {
    Span before = shown;
    if (span.equals(before)) {
      return;
    }
    shown = span;
    setText(span.text());
    if (before == null || before.tone() != span.tone() || before.number() != span.number()) {
      getStyleClass().clear();
      PageStyle.SPAN.on(this);
      span.tone().style().on(this);
      if (span.number()) {
        Style.NUMBER.on(this);
      }
    }
    if (before == null ? span.link().isPresent() : !before.link().equals(span.link())) {
      Follow.lead(this, span.link(), follow);
      setAccessibleText(span.text());
    }
    showExact(span.exact().orElse(""));
  }

  private void showExact(String digits) {
    Tooltip kept = tooltip;
    if (digits.isEmpty()) {
      if (kept != null) {
        Tooltip.uninstall(this, kept);
        tooltip = null;
      }
      return;
    }
    if (kept == null) {
      kept = new Tooltip();
      Tooltip.install(this, kept);
      tooltip = kept;
    }
    kept.setText(digits);
  }
}
