package downhill.app.network;

import downhill.app.theme.NetworkStyle;
import javafx.scene.layout.Region;

/**
 * The cards of the lab: the network over the mini-batches at the left, data over loss at the right,
 * in the proportion 7 : 5. In a low window the mini-batches are one line.
 */
final class LabColumns extends Region {
  private static final double GAP = 16;
  private static final double LEFT_SHARE = 7.0 / 12;
  private static final double STRIP = 120;
  private static final double STRIP_FOLDED = 44;
  private static final double LOW = 660;

  private final Region model;
  private final Region strip;
  private final Region data;
  private final Region loss;

  LabColumns(Region model, Region strip, Region data, Region loss) {
    this.model = model;
    this.strip = strip;
    this.data = data;
    this.loss = loss;
    NetworkStyle.LAB_COLUMNS.on(this);
    setMinSize(0, 0);
    getChildren().addAll(model, strip, data, loss);
    strip.managedProperty().subscribe(this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double left = Math.round((width - GAP) * LEFT_SHARE);
    double right = Math.max(0, width - GAP - left);
    double low = getHeight() < LOW ? STRIP_FOLDED : STRIP;
    double stripHeight = strip.isManaged() ? low : 0;
    double modelHeight = Math.max(0, strip.isManaged() ? height - stripHeight - GAP : height);
    model.resizeRelocate(x, y, left, modelHeight);
    strip.resizeRelocate(x, y + modelHeight + GAP, left, stripHeight);
    double dataHeight = Math.max(0, Math.round((height - GAP) / 2));
    data.resizeRelocate(x + left + GAP, y, right, dataHeight);
    loss.resizeRelocate(
        x + left + GAP, y + dataHeight + GAP, right, Math.max(0, height - dataHeight - GAP));
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
