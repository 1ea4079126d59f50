package downhill.app.page;

import java.util.Optional;

/** What the rows of tables lead to. */
public interface Links {
  /** Follows a link: a row was clicked. */
  void follow(Link link);

  /** Lights up the other places of what a link leads to; empty when the mouse has left it. */
  void point(Optional<Link> link);
}
