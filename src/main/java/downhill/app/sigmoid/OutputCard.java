package downhill.app.sigmoid;

import downhill.app.control.Card;
import downhill.app.desk.RevealBar;
import downhill.app.desk.SourceBar;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.InspectorPage;
import downhill.app.page.TakeAlong;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.explain.softmax.BinarySupply;
import downhill.picture.softmax.BinaryPart;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The desk of one output with what fills it. */
final class OutputCard {
  private final OutputPane pane;
  private final Card card;

  OutputCard(
      SigmoidViewModel model,
      Viewing viewing,
      Localization localization,
      BooleanSupplier reducedMotion) {
    LocalWords words = localization.beside(OutputCard.class);
    var source =
        new SourceBar(
            model.following(),
            viewing,
            localization,
            words.computed(
                () -> {
                  BinarySupply supply = model.supplyProperty().get();
                  return supply.isReady() ? "" : words.text("sigmoid.supply." + supply.key());
                },
                model.supplyProperty()),
            words.bound("sigmoid.supply.about"));
    var fields = new OutputFields(model, words, source.choice());
    pane = new OutputPane(model, fields, words, reducedMotion);
    VBox.setVgrow(pane, Priority.ALWAYS);
    card = new Card(words.bound("sigmoid.title"), Style.DESK_BODY.on(new VBox(fields, pane)));
    card.addBeside(source.origin());
    card.addAction(new RevealBar(model.columns(), localization));
    card.addAction(
        new TakeAlong(
            () -> Optional.of(new TakeAlong.Taken(page(model, source.said(), words), pane)),
            localization));
  }

  /** Returns all that stands on the desk as one page. */
  private static InspectorPage page(SigmoidViewModel model, String origin, LocalWords words) {
    return new InspectorPage(
        origin,
        words.text("sigmoid.title"),
        List.of(),
        BinaryPart.columns().stream()
            .limit(model.columns().revealedProperty().get())
            .map(part -> InspectorPage.Section.first(OutputPage.of(model, part, words)))
            .toList());
  }

  Card view() {
    return card;
  }

  void show(ViewSettings settings) {
    pane.show(settings);
  }

  void frame(long nanos) {
    pane.frame(nanos);
  }
}
