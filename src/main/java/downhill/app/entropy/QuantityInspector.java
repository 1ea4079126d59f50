package downhill.app.entropy;

import downhill.app.desk.ColumnPages;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.InspectorPage;
import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.entropy.Quantity;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/** What the inspector says of a quantity: its formula with the numbers of every colour. */
final class QuantityInspector {
  private final EntropyViewModel model;
  private final Supplier<QuestionGame> game;
  private final LocalWords words;
  private final ColumnPages page;

  QuantityInspector(
      EntropyViewModel model, Supplier<QuestionGame> game, Localization localization) {
    this.model = model;
    this.game = game;
    this.words = localization.beside(QuantityInspector.class);
    // The balls come from nowhere else: no number leads to the network.
    page = new ColumnPages(model.columns(), model.litProperty(), topic -> {}, localization);
    model.boxesProperty().subscribe(this::write);
    model.columns().askedProperty().subscribe(this::write);
  }

  Region view() {
    return page.view();
  }

  void write() {
    model.selected().ifPresent(quantity -> page.show(pageOf(quantity)));
  }

  private InspectorPage pageOf(Quantity quantity) {
    return switch (quantity) {
      case QUESTIONS -> QuestionPage.ofTree(model.boxes(), game.get(), words);
      case BLOCKS -> QuestionPage.ofBlocks(game.get(), words);
      case Y, SURPRISE, TERM, P, P_SURPRISE, P_TERM, DIVERGENCE ->
          QuantityPage.of(model.boxes(), quantity, words);
    };
  }
}
