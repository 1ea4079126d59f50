package downhill.app.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Keeps parts out of a pane until they are first visible. What is in a scene is styled even while
 * it is invisible, and styling is most of what the first frame takes.
 */
public final class Unseen {
  private Unseen() {}

  /**
   * Puts {@code parts} into {@code pane} in this order, each when it first becomes visible. To be
   * called once it is known which of them begin visible; the pane has no other children.
   */
  public static void lay(Pane pane, Node... parts) {
    List<Node> all = List.of(parts);
    for (Node part : all) {
      part.visibleProperty()
          .subscribe(visible -> {
            if (visible && part.getParent() == null) {
              long before =
                  all.stream().takeWhile(each -> !each.equals(part)).filter(Unseen::isIn).count();
              pane.getChildren().add((int) before, part);
            }
          });
    }
  }

  private static boolean isIn(Node part) {
    return part.getParent() != null;
  }
}
