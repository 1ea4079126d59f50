package downhill.app.entropy;

import downhill.app.desk.RowPage;
import downhill.app.i18n.LocalWords;
import downhill.app.page.InspectorPage;
import downhill.app.page.PageView;
import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.entropy.Quantity;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/** What the inspector says of a quantity: its formula with the numbers of every colour. */
final class QuantityInspector {
  private final EntropyViewModel model;
  private final Supplier<QuestionGame> game;
  private final LocalWords words;
  private final PageView page;

  QuantityInspector(EntropyViewModel model, Supplier<QuestionGame> game, LocalWords words) {
    this.model = model;
    this.game = game;
    this.words = words;
    page = RowPage.of(model.litProperty());
    model.boxesProperty().subscribe(this::write);
    model.columns().askedProperty().subscribe(this::write);
  }

  Region view() {
    return page;
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
