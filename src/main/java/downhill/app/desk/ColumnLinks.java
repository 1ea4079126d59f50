package downhill.app.desk;

import downhill.app.formula.Follow;
import downhill.app.link.Link;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/**
 * What pictures beside a desk lead to: the columns whose numbers they show.
 *
 * @param columns which of them is asked about
 */
public record ColumnLinks(Reveal columns) implements Follow {

  /** Lets a picture ask about a column that can be seen, by mouse and keyboard. */
  public void lead(Node picture, int column) {
    Follow.lead(picture, Optional.of(new Link.Column(column)), this);
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  @Override
  public void follow(Link link) {
    if (link instanceof Link.Column(int place)) {
      columns.ask(place);
    }
  }

  @Override
  public void point(Optional<Link> link) {
    // The picture is all that is about its column.
  }
}
