package downhill.app.keras;

import downhill.app.i18n.LocalWords;
import downhill.app.page.InspectorPage;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import downhill.app.theme.KerasStyle;
import javafx.scene.control.ScrollPane;

/** A page that explains, beside the code. */
final class PagePane extends ScrollPane {
  private final PageView view;

  PagePane(Links links, LocalWords words) {
    view = new PageView(count -> words.text("keras.moreRows", count), links);
    KerasStyle.KERAS_PAGE.on(view);
    KerasStyle.CODE_PANE.on(this);
    setContent(view);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
  }

  /** Shows {@code page}: the same page at every moment. */
  void show(InspectorPage page) {
    view.showLater(page);
  }
}
