package downhill.app.page;

import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A page with the path of pages that were come by above it. A page that a link of the page before
 * led to makes the path longer; any other begins a new one. Backspace goes one page back.
 */
public final class WalkedPath {
  private final Consumer<Link> go;
  private final Breadcrumb breadcrumb;
  private final VBox view;
  private CardPath path = new CardPath(List.of());
  private Optional<Link> current = Optional.empty();
  private Optional<Link> followed = Optional.empty();

  /**
   * An empty path.
   *
   * @param page stands below it
   * @param go goes to a page that was come by
   */
  public WalkedPath(Region page, Consumer<Link> go, Localization localization) {
    this.go = go;
    breadcrumb = new Breadcrumb(go, localization);
    view = new VBox(breadcrumb, page);
    view.setMinWidth(0);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Returns path and page; the same node each time. */
  public Region view() {
    return view;
  }

  /** A link is being followed: the page it leads to makes the path longer. */
  public void follow(Link link) {
    followed = Optional.of(link);
  }

  /** The page after this one begins a new path. */
  public void forget() {
    followed = Optional.empty();
  }

  /** Stands at a page; empty for none. */
  public void standAt(Optional<Link> now) {
    if (now.isPresent() && !now.equals(current)) {
      path = now.equals(followed) ? path.to(now.get()) : CardPath.from(now.get());
      breadcrumb.show(path);
    }
    current = now;
  }

  /** Gives the page one stands at its name. */
  public void name(String title) {
    current.ifPresent(page -> breadcrumb.name(page, title));
  }

  private void onKey(KeyEvent event) {
    int size = path.cards().size();
    if (event.getCode() == KeyCode.BACK_SPACE && size > 1) {
      go.accept(path.cards().get(size - 2));
      event.consume();
    }
  }
}
