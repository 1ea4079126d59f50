package downhill.app.page;

import downhill.app.theme.Style;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A paragraph of words. */
final class NoteView implements BlockView {
  private final Label label = Style.NOTE.on(new Label());

  NoteView() {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Region node() {
    return label;
  }

  @Override
  public boolean show(Block block) {
    if (block instanceof Block.Note(String text)) {
      label.setText(text);
      return true;
    }
    return false;
  }
}
