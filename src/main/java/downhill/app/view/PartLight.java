package downhill.app.view;

import downhill.app.theme.Style;
import downhill.lab.code.CodePart;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Ties a part of the window to what the code says of it, both ways. */
public final class PartLight {
  /** Set on what the code speaks of. */
  public static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private PartLight() {}

  /**
   * Lights {@code node} where the code of one of these parts is pointed at.
   *
   * @param speaks whether a part is about the node
   */
  public static void follow(Region node, Viewing viewing, Predicate<CodePart> speaks) {
    Style.LINKED.on(node);
    viewing
        .litProperty()
        .subscribe(lit -> node.pseudoClassStateChanged(LIT, lit.filter(speaks).isPresent()));
  }

  /** Lights the code of {@code part} while the mouse is on {@code node}. */
  public static void lead(Region node, Viewing viewing, CodePart part) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED, event -> viewing.seenProperty().set(Optional.of(part)));
    node.addEventHandler(
        MouseEvent.MOUSE_EXITED, event -> viewing.seenProperty().set(Optional.empty()));
  }
}
