package downhill.app.desk;

import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Breadcrumb;
import downhill.app.page.CardPath;
import downhill.app.page.InspectorPage;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The pages about the columns of a desk. Their rows are the desk's: the mouse on one lights the
 * other. A number leads to the column that it is made of, and a path leads back.
 */
public final class ColumnPages {
  private final Reveal columns;
  private final ObjectProperty<OptionalInt> lit;
  private final Consumer<Optional<Topic>> network;
  private final PageView page;
  private final Breadcrumb breadcrumb;
  private final VBox view;
  private CardPath path = new CardPath(List.of());
  private Optional<Link> current = Optional.empty();
  private Optional<Link> followed = Optional.empty();

  /**
   * Empty pages.
   *
   * @param columns which of them is asked about
   * @param lit the row the mouse is on, from 0
   * @param network hears of a number that comes from the network and is asked about, and of none
   *     when a column is asked about again
   */
  public ColumnPages(
      Reveal columns,
      ObjectProperty<OptionalInt> lit,
      Consumer<Optional<Topic>> network,
      Localization localization) {
    this.columns = columns;
    this.lit = lit;
    this.network = network;
    page = new PageView(Integer::toString, links());
    breadcrumb = new Breadcrumb(this::follow, localization);
    view = new VBox(breadcrumb, page);
    view.setMinWidth(0);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    lit.subscribe(k ->
        page.light(k.isPresent() ? Optional.of(new Link.Row(k.getAsInt())) : Optional.empty()));
    columns
        .askedProperty()
        .subscribe((before, column) -> {
          followed = column.flatMap(_ -> followed);
          network.accept(Optional.empty());
        });
  }

  /** Returns what is on the screen; the same node each time. */
  public Region view() {
    return view;
  }

  /** Shows the page about the column that is asked about. */
  public void show(InspectorPage written) {
    Optional<Link> now = columns.askedProperty().get().map(Link.Column::new);
    if (now.isPresent() && !now.equals(current)) {
      path = now.equals(followed) ? path.to(now.get()) : CardPath.from(now.get());
      breadcrumb.show(path);
    }
    current = now;
    page.show(written);
    now.ifPresent(column -> breadcrumb.name(column, written.title()));
  }

  private void follow(Link link) {
    switch (link) {
      case Link.Column(int column) -> {
        followed = Optional.of(link);
        columns.askedProperty().set(Optional.of(column));
      }
      case Link.Card(Topic topic) -> network.accept(Optional.of(topic));
      case Link.Row _, Link.Part _ -> {
        // All there is to know of a row stands beside it, and a desk has no parts of a network.
      }
    }
  }

  private void onKey(KeyEvent event) {
    int size = path.cards().size();
    if (event.getCode() == KeyCode.BACK_SPACE && size > 1) {
      follow(path.cards().get(size - 2));
      event.consume();
    }
  }

  private Links links() {
    return new Links() {
      @Override
      public void follow(Link link) {
        ColumnPages.this.follow(link);
      }

      @Override
      public void point(Optional<Link> link) {
        lit.set(
            link.isPresent() && link.get() instanceof Link.Row(int row)
                ? OptionalInt.of(row)
                : OptionalInt.empty());
      }
    };
  }
}
