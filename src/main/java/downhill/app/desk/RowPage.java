package downhill.app.desk;

import downhill.app.link.Link;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;

/** The page of a desk: its rows are the desk's, and the mouse on one lights the other. */
public final class RowPage {
  private RowPage() {}

  /**
   * Makes an empty page.
   *
   * @param lit the row the mouse is on, from 0
   */
  public static PageView of(ObjectProperty<OptionalInt> lit) {
    var page = new PageView(Integer::toString, links(lit));
    lit.subscribe(k ->
        page.light(k.isPresent() ? Optional.of(new Link.Row(k.getAsInt())) : Optional.empty()));
    return page;
  }

  private static Links links(ObjectProperty<OptionalInt> lit) {
    return new Links() {
      @Override
      public void follow(Link link) {
        // A row of this page leads nowhere: all there is to know of it stands beside it.
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
