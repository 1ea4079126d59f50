package downhill.app.formula;

import downhill.app.link.Link;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Goes where numbers lead. */
public interface Follow {
  /** For numbers that lead nowhere. */
  Follow NOWHERE =
      new Follow() {
        @Override
        public void follow(Link link) {}

        @Override
        public void point(Optional<Link> link) {}
      };

  /** Follows a link: a number or a row was clicked. */
  void follow(Link link);

  /** Lights up the other places of what a link leads to; empty when the mouse has left it. */
  void point(Optional<Link> link);

  /** Lets a node lead where a span does: clicked, or with Enter while it has the focus. */
  static void lead(Node node, Optional<Link> link, Follow follow) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass("why"), link.isPresent());
    node.setFocusTraversable(link.isPresent());
    if (link.isEmpty()) {
      node.setCursor(null);
      node.setOnMouseClicked(null);
      node.setOnMouseEntered(null);
      node.setOnMouseExited(null);
      node.setOnKeyPressed(null);
      return;
    }
    Link why = link.get();
    node.setAccessibleRole(AccessibleRole.HYPERLINK);
    node.setCursor(Cursor.HAND);
    node.setOnMouseClicked((MouseEvent event) -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        event.consume();
        follow.follow(why);
      }
    });
    node.setOnMouseEntered(event -> follow.point(link));
    node.setOnMouseExited(event -> follow.point(Optional.empty()));
    node.setOnKeyPressed((KeyEvent event) -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
        follow.follow(why);
      }
    });
  }
}
