package downhill.app.shell;

import downhill.app.theme.Style;
import downhill.app.view.Lab;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The centre, and beside it the inspector. In a window below 1280 px the inspector lies over the
 * right edge of the centre instead.
 */
final class Workspace extends Region {
  private static final double NARROW_WINDOW = 1280;

  private final StackPane centre = Style.CENTRE.on(new StackPane());
  private final InspectorHost inspector;

  Workspace(Labs labs, InspectorHost inspector) {
    this.inspector = inspector;
    Style.WORKSPACE.on(this);
    getChildren().addAll(centre, inspector);
    inspector.managedProperty().subscribe(this::requestLayout);
    labs.openProperty().subscribe(this::open);
  }

  private void open(Lab lab) {
    centre.getChildren().setAll(lab.view());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean sheet = getScene() != null && getScene().getWidth() < NARROW_WINDOW;
    double side = inspector.isManaged() ? snapSizeX(inspector.prefWidth(height)) : 0;
    inspector.setSheet(sheet);
    centre.resizeRelocate(0, 0, sheet ? width : width - side, height);
    inspector.resizeRelocate(width - side, 0, side, height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
