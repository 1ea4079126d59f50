package downhill.app.desk;

import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.InspectorPage;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import downhill.app.page.WalkedPath;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;

/**
 * The pages about the columns of a desk. Their rows are the desk's: the mouse on one lights the
 * other. A number leads to the column that it is made of, and a path leads back.
 */
public final class ColumnPages {
  private final Reveal columns;
  private final ObjectProperty<OptionalInt> lit;
  private final Consumer<Optional<Topic>> network;
  private final PageView page;
  private final WalkedPath path;

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
    path = new WalkedPath(page, this::follow, localization);
    lit.subscribe(k ->
        page.light(k.isPresent() ? Optional.of(new Link.Row(k.getAsInt())) : Optional.empty()));
    columns
        .askedProperty()
        .subscribe((before, column) -> {
          if (column.isEmpty()) {
            path.forget();
          }
          network.accept(Optional.empty());
        });
  }

  /** Returns what is on the screen; the same node each time. */
  public Region view() {
    return path.view();
  }

  /** Shows the page about the column that is asked about. */
  public void show(InspectorPage written) {
    path.standAt(columns.askedProperty().get().map(Link.Column::new));
    page.show(written);
    path.name(written.title());
  }

  private void follow(Link link) {
    switch (link) {
      case Link.Column(int column) -> {
        path.follow(link);
        columns.askedProperty().set(Optional.of(column));
      }
      case Link.Card(Topic topic) -> network.accept(Optional.of(topic));
      case Link.Row _, Link.Part _ -> {
        // All there is to know of a row stands beside it, and a desk has no parts of a network.
      }
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
