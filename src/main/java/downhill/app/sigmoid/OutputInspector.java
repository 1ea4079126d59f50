package downhill.app.sigmoid;

import downhill.app.desk.ColumnPages;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** What the inspector says of a number: its formula with the numbers it is made of. */
final class OutputInspector {
  private final SigmoidViewModel model;
  private final LocalWords words;
  private final ColumnPages page;

  OutputInspector(SigmoidViewModel model, Viewing viewing, Localization localization) {
    this.model = model;
    this.words = localization.beside(OutputInspector.class);
    page =
        new ColumnPages(
            model.columns(), model.litProperty(), viewing.askedProperty()::set, localization);
    Stream.of(
            model.deskProperty(),
            model.columns().askedProperty(),
            model.namesProperty(),
            model.following().sourceProperty(),
            model.supplyProperty())
        .forEach(cause -> cause.subscribe(this::write));
  }

  Region view() {
    return page.view();
  }

  void show(ViewSettings settings) {
    write();
  }

  private void write() {
    model.selected().ifPresent(part -> page.show(OutputPage.of(model, part, words)));
  }
}
