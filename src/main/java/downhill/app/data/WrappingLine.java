package downhill.app.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Parts in a line, the last at its right end. What does not fit goes on in further lines, so that
 * nothing is cut or covered.
 */
class WrappingLine extends Pane {
  private static final double GAP = 12;
  private static final double LINE_GAP = 4;

  WrappingLine() {
    setMinWidth(0);
    setMinHeight(Region.USE_PREF_SIZE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = -GAP;
    for (Node part : getManagedChildren()) {
      width += GAP + part.prefWidth(-1);
    }
    return snapSizeX(Math.max(0, width) + getInsets().getLeft() + getInsets().getRight());
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = -LINE_GAP;
    for (List<Node> line : lines(width < 0 ? Double.MAX_VALUE : room(width))) {
      height += LINE_GAP + height(line);
    }
    return snapSizeY(Math.max(0, height) + getInsets().getTop() + getInsets().getBottom());
  }

  private double room(double width) {
    return width - getInsets().getLeft() - getInsets().getRight();
  }

  /** Fills one line after another. */
  private List<List<Node>> lines(double room) {
    List<List<Node>> lines = new ArrayList<>();
    double left = -1;
    for (Node part : getManagedChildren()) {
      double width = part.prefWidth(-1);
      if (left < width) {
        lines.add(new ArrayList<>());
        left = room;
      }
      lines.getLast().add(part);
      left -= width + GAP;
    }
    return lines;
  }

  private static double height(List<Node> line) {
    return line.stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    Node last = getManagedChildren().isEmpty() ? null : getManagedChildren().getLast();
    double room = room(getWidth());
    double end = getInsets().getLeft() + room;
    double y = getInsets().getTop();
    for (List<Node> line : lines(room)) {
      double height = height(line);
      double x = getInsets().getLeft();
      for (Node part : line) {
        double width = Math.min(part.prefWidth(-1), room);
        double own = part.prefHeight(-1);
        double left = part.equals(last) ? Math.max(x, end - width) : x;
        part.resizeRelocate(snapPositionX(left), snapPositionY(y + (height - own) / 2), width, own);
        x += width + GAP;
      }
      y += height + LINE_GAP;
    }
  }
}
