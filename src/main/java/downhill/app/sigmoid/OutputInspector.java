package downhill.app.sigmoid;

import downhill.app.desk.RowPage;
import downhill.app.i18n.LocalWords;
import downhill.app.page.PageView;
import downhill.app.view.ViewSettings;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** What the inspector says of a number: its formula with the numbers it is made of. */
final class OutputInspector {
  private final SigmoidViewModel model;
  private final LocalWords words;
  private final PageView page;

  OutputInspector(SigmoidViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    page = RowPage.of(model.litProperty());
    Stream.of(
            model.deskProperty(),
            model.columns().askedProperty(),
            model.namesProperty(),
            model.following().sourceProperty(),
            model.supplyProperty())
        .forEach(cause -> cause.subscribe(this::write));
  }

  Region view() {
    return page;
  }

  void show(ViewSettings settings) {
    write();
  }

  private void write() {
    model.selected().ifPresent(part -> page.show(OutputPage.of(model, part, words)));
  }
}
