package downhill.app.shell;

import downhill.app.theme.Style;
import downhill.app.view.Lab;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The centre, and beside it the inspector. In a window below 1280 px the inspector lies over the
 * right edge of the centre instead. A drawer at the bottom takes room from the centre as long as
 * that has enough, and lies over it beyond.
 */
final class Workspace extends Region {
  private static final double NARROW_WINDOW = 1280;

  /** What a drawer leaves to be seen of the centre, in px. */
  private static final double SEEN_ABOVE_DRAWER = 120;

  private final StackPane centre = Style.CENTRE.on(new StackPane());
  private final Labs labs;
  private final InspectorHost inspector;
  private final Region drawer;

  Workspace(Labs labs, InspectorHost inspector, Region drawer) {
    this.labs = labs;
    this.inspector = inspector;
    this.drawer = drawer;
    Style.WORKSPACE.on(this);
    getChildren().addAll(centre, drawer, inspector);
    inspector.managedProperty().subscribe(this::requestLayout);
    drawer.managedProperty().subscribe(this::requestLayout);
    drawer.prefHeightProperty().subscribe(this::requestLayout);
    labs.openProperty().subscribe(this::open);
  }

  private void open(Lab lab) {
    centre.getChildren().setAll(lab.view());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean sheet = getScene() != null && getScene().getWidth() < NARROW_WINDOW;
    double side = inspector.isManaged() ? snapSizeX(inspector.prefWidth(height)) : 0;
    inspector.setSheet(sheet);
    double middle = sheet ? width : width - side;
    double unfolded =
        drawer.isManaged()
            ? Math.min(drawer.getPrefHeight(), Math.max(0, height - SEEN_ABOVE_DRAWER))
            : 0;
    double left =
        Math.min(height, Math.max(labs.openProperty().get().leastHeight(), height - unfolded));
    centre.resizeRelocate(0, 0, middle, left);
    drawer.resizeRelocate(0, height - unfolded, middle, unfolded);
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
