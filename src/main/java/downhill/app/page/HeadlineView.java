package downhill.app.page;

import downhill.app.formula.Span;
import downhill.app.formula.SpanLabel;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The number the page is about, with a note beside it. */
final class HeadlineView implements BlockView {
  private final SpanLabel number;
  private final Label note = Style.CAPTION.on(new Label());
  private final HBox row;

  HeadlineView(Links links) {
    number = new SpanLabel(links);
    row = PageStyle.HEADLINE.on(new HBox(number, note));
    row.setAlignment(Pos.BASELINE_LEFT);
    number.setMinWidth(Region.USE_PREF_SIZE);
    note.setWrapText(true);
  }

  @Override
  public Region node() {
    return row;
  }

  @Override
  public boolean show(Block block) {
    if (block instanceof Block.Headline(Span span, String beside)) {
      number.show(span);
      PageStyle.GREAT_NUMBER.on(number);
      note.setText(beside);
      return true;
    }
    return false;
  }
}
