package downhill.app.page;

import downhill.app.formula.Tone;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** A small line over the last steps, with 0 as a guide where it lies in the range. */
final class SparklineView implements BlockView {
  private static final double DOT = 3.5;

  private final Plot plot = PageStyle.SPARKLINE.on(new Plot());
  private final Label first = Style.NUMBER.on(Style.CAPTION.on(new Label()));
  private final Label last = Style.NUMBER.on(Style.CAPTION.on(new Label()));
  private final VBox box;

  SparklineView() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    box = new VBox(plot, new HBox(first, gap, last));
  }

  @Override
  public Region node() {
    return box;
  }

  @Override
  public boolean show(Block block) {
    if (block instanceof Block.Sparkline(var values, String from, String to, Tone tone)) {
      first.setText(from);
      last.setText(to);
      plot.show(values, tone);
      return true;
    }
    return false;
  }

  /** The line in its room. */
  private static final class Plot extends Region {
    private final Polyline line = PageStyle.SPARKLINE_LINE.on(new Polyline());
    private final Line zero = PageStyle.SPARKLINE_ZERO.on(new Line());
    private final Circle now = PageStyle.SPARKLINE_DOT.on(new Circle(DOT));
    private List<Double> values = List.of();

    Plot() {
      getChildren().addAll(zero, line, now);
      getChildren().forEach(part -> part.setManaged(false));
    }

    void show(List<Double> shown, Tone tone) {
      values = shown;
      for (var part : List.of(line, now)) {
        part.getStyleClass().removeIf(name -> name.startsWith("tone-"));
        tone.style().on(part);
      }
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      double range = high > low ? high - low : 1;
      double width = getWidth() - 2 * DOT;
      double height = getHeight() - 2 * DOT;
      Double[] points = new Double[2 * values.size()];
      for (int i = 0; i < values.size(); i++) {
        points[2 * i] = DOT + width * i / (values.size() - 1);
        points[2 * i + 1] = DOT + height * (high - values.get(i)) / range;
      }
      line.getPoints().setAll(points);
      now.setCenterX(DOT + width);
      now.setCenterY(points[points.length - 1]);
      zero.setVisible(low < 0 && high > 0);
      zero.setEndX(getWidth());
      zero.setStartY(DOT + height * high / range);
      zero.setEndY(zero.getStartY());
    }
  }
}
