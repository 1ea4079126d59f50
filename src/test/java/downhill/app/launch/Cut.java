package downhill.app.launch;

import downhill.app.Fx;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** Finds texts that a window shortens or does not hold. */
final class Cut {
  private Cut() {}

  /** The texts that end in an ellipsis which was not written, or lie outside the window. */
  static List<String> in(TestWindow window) {
    // At one moment of the window, in which no page is written anew.
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(Labeled.class::isInstance)
            .map(Labeled.class::cast)
            .filter(label -> label.getText() != null && !label.getText().isEmpty())
            .filter(label -> isShortened(label) || isOutside(label))
            .map(Labeled::getText)
            .toList());
  }

  private static boolean isShortened(Labeled label) {
    return TestWindow.nodes(label)
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .anyMatch(drawn ->
            drawn.endsWith("...") || (drawn.endsWith("…") && !label.getText().endsWith("…")));
  }

  private static boolean isOutside(Labeled label) {
    Bounds place = label.localToScene(label.getLayoutBounds());
    return place.getMinX() < 0 || place.getMaxX() > label.getScene().getWidth() + 0.5;
  }
}
