package downhill.app.softmax;

import downhill.app.control.Card;
import downhill.app.desk.RevealBar;
import downhill.app.desk.SourceBar;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.TakeAlong;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.explain.softmax.DeskSupply;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The desk with what fills it: a line to type in, or a sample of the session. */
final class DeskCard {
  private final DeskPane pane;
  private final Card card;

  DeskCard(
      SoftmaxViewModel model,
      Viewing viewing,
      Localization localization,
      BooleanSupplier reducedMotion) {
    LocalWords words = localization.beside(DeskCard.class);
    this.pane = new DeskPane(model, words, reducedMotion);
    VBox.setVgrow(pane, Priority.ALWAYS);
    var source =
        new SourceBar(
            model.following(),
            viewing,
            localization,
            words.computed(
                () -> {
                  DeskSupply supply = model.supplyProperty().get();
                  return supply == DeskSupply.READY
                      ? ""
                      : words.text("softmax.supply." + supply.key());
                },
                model.supplyProperty()),
            words.bound("softmax.supply.about"));
    var entry = new EntryBar(model, words, source.choice());
    card = new Card(words.bound("softmax.desk.title"), Style.DESK_BODY.on(new VBox(entry, pane)));
    card.addBeside(source.origin());
    card.addAction(new RevealBar(model.columns(), localization));
    card.addAction(
        new TakeAlong(
            () ->
                Optional.of(
                    new TakeAlong.Taken(
                        DeskPage.of(
                            model.desk(),
                            model.columns().revealedProperty().get(),
                            model.sourceProperty().get(),
                            source.said(),
                            words),
                        pane)),
            localization));
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
