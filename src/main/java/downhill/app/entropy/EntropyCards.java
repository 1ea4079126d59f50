package downhill.app.entropy;

import downhill.app.theme.DeskStyle;
import java.util.List;
import javafx.scene.layout.Region;

/** The cards in rows: each row takes its share of the height, each card its share of the row. */
final class EntropyCards extends Region {
  private static final double GAP = 16;
  private static final double LEAST_HEIGHT = 520;

  private final List<Row> rows;

  /**
   * Cards side by side.
   *
   * @param share of the height
   * @param left the card at the left
   * @param right the card at the right
   * @param split the share of the left card in the width
   */
  record Row(double share, Region left, Region right, double split) {}

  EntropyCards(List<Row> rows) {
    this.rows = List.copyOf(rows);
    DeskStyle.ENTROPY_LAB.on(this);
    rows.forEach(row -> getChildren().addAll(row.left(), row.right()));
  }

  @Override
  protected void layoutChildren() {
    double room = getHeight() - GAP * (rows.size() - 1);
    double width = getWidth() - GAP;
    double top = 0;
    for (Row row : rows) {
      double tall = Math.floor(room * row.share());
      double left = Math.floor(width * row.split());
      row.left().resizeRelocate(0, top, left, tall);
      row.right().resizeRelocate(left + GAP, top, width - left, tall);
      top += tall + GAP;
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST_HEIGHT;
  }
}
