package downhill.app.page;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** The names of the cards one has come by; each leads back to its card. */
final class Breadcrumb extends FlowPane {
  private final Map<Link, String> names = new HashMap<>();
  private final Consumer<Link> back;
  private final LocalWords words;
  private CardPath shown = new CardPath(List.of());

  /**
   * An empty path.
   *
   * @param back goes to a card
   */
  Breadcrumb(Consumer<Link> back, Localization localization) {
    this.back = back;
    this.words = localization.beside(Breadcrumb.class);
    PageStyle.BREADCRUMB.on(this);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  /** Gives the card that is shown its name. */
  void name(Link card, String name) {
    if (!name.equals(names.put(card, name))) {
      build();
    }
  }

  /** Shows a path; the last card has its name on the page below. */
  void show(CardPath path) {
    if (!path.equals(shown)) {
      shown = path;
      names.keySet().retainAll(path.cards());
      build();
    }
  }

  private void build() {
    getChildren().clear();
    List<Link> cards = shown.cards();
    for (Link card : cards.subList(0, Math.max(0, cards.size() - 1))) {
      String name = names.getOrDefault(card, "…");
      var link = new Hyperlink(name);
      link.setMnemonicParsing(false);
      link.setAccessibleText(words.text("page.path", name));
      link.setOnAction(event -> back.accept(card));
      getChildren().addAll(link, Style.CAPTION.on(new Label("›")));
    }
    setVisible(cards.size() > 1);
  }
}
