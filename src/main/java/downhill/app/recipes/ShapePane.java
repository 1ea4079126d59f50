package downhill.app.recipes;

import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.picture.softmax.OutputShape;
import downhill.picture.softmax.OutputShapePainter;
import javafx.scene.layout.Region;

/** What the last layer of a recipe does with its scores, as a picture. */
final class ShapePane {
  private final OutputShape shape;
  private final PicturePane<Themed<OutputShape>> pane =
      PicturePane.themed((surface, width, height, shape, palette, words) ->
          OutputShapePainter.paint(surface, width, height, shape, palette));

  ShapePane(OutputShape shape) {
    this.shape = shape;
    pane.setMaxHeight(Double.MAX_VALUE);
  }

  Region view() {
    return pane;
  }

  void show(ViewSettings settings) {
    pane.show(Themed.of(shape, settings));
  }
}
