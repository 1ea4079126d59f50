package downhill.app.page;

import downhill.app.formula.Follow;
import downhill.app.link.Link;
import java.util.Optional;

/** What the rows of tables and the numbers of formulas lead to. */
public interface Links extends Follow {
  /** For pages whose rows lead nowhere. */
  Links NONE =
      new Links() {
        @Override
        public void follow(Link link) {}

        @Override
        public void point(Optional<Link> link) {}
      };
}
