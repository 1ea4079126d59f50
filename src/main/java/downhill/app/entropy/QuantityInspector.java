package downhill.app.entropy;

import downhill.app.i18n.LocalWords;
import downhill.app.page.InspectorPage;
import downhill.app.page.Link;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.entropy.Quantity;
import java.util.Optional;
import java.util.OptionalInt;
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
    page = new PageView(Integer::toString, links());
    model.boxesProperty().subscribe(this::write);
    model.columns().askedProperty().subscribe(this::write);
    model
        .litProperty()
        .subscribe(k ->
            page.light(k.isPresent() ? Optional.of(new Link.Row(k.getAsInt())) : Optional.empty()));
  }

  /** The rows of the page are the colours: the mouse on one lights the other. */
  private Links links() {
    return new Links() {
      @Override
      public void follow(Link link) {
        // A row of this page leads nowhere: all there is to know of it stands beside it.
      }

      @Override
      public void point(Optional<Link> link) {
        model
            .litProperty()
            .set(
                link.isPresent() && link.get() instanceof Link.Row(int row)
                    ? OptionalInt.of(row)
                    : OptionalInt.empty());
      }
    };
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
