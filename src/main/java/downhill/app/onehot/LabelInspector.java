package downhill.app.onehot;

import downhill.app.desk.ColumnPages;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.InspectorPage;
import downhill.app.view.Viewing;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** What the inspector says of a row of labels and of the loss of a target. */
final class LabelInspector {
  private final OneHotViewModel model;
  private final LocalWords words;
  private final ColumnPages page;

  LabelInspector(OneHotViewModel model, Viewing viewing, Localization localization) {
    this.model = model;
    this.words = localization.beside(LabelInspector.class);
    var lit = new SimpleObjectProperty<>(OptionalInt.empty());
    page = new ColumnPages(model.asked(), lit, viewing.askedProperty()::set, localization);
    Stream.of(model.tableProperty(), model.asked().askedProperty(), model.targetProperty())
        .forEach(cause -> cause.subscribe(this::write));
  }

  Region view() {
    return page.view();
  }

  /** Writes the page that is asked for, in the language of now. */
  void write() {
    model
        .asked()
        .askedProperty()
        .get()
        .filter(place -> LabelPart.at(place).isPresent() || place < model.table().labels().size())
        .ifPresent(place -> page.show(pageOf(place)));
  }

  private InspectorPage pageOf(int place) {
    return LabelPart.at(place)
        .map(part ->
            part == LabelPart.SHAPE
                ? LabelPage.ofShape(model.table(), words)
                : TargetPage.of(model.desk(), part, words))
        .orElseGet(() -> LabelPage.ofRow(model.table(), place, model.isFromData(), words));
  }
}
