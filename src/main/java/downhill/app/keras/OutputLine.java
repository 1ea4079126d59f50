package downhill.app.keras;

import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import downhill.lab.fit.FitLine;
import downhill.lab.fit.KerasLine;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A line of what {@code fit} prints, in the colours it has on a terminal. */
final class OutputLine extends HBox {
  private final Label count = part(KerasStyle.OUTPUT_COUNT);
  private final Label done = part(KerasStyle.OUTPUT_DONE);
  private final Label left = part(KerasStyle.OUTPUT_LEFT);
  private final Label rest = part(KerasStyle.OUTPUT_FIGURES);
  private long epoch;

  OutputLine(Runnable showBatches, LongConsumer askLoss) {
    setAlignment(Pos.CENTER_LEFT);
    setManaged(false);
    count.setOnMouseClicked(event -> showBatches.run());
    rest.setOnMouseClicked(event -> askLoss.accept(epoch));
    getChildren().addAll(count, done, left, rest);
  }

  private static Label part(StyleClass style) {
    var label = style.on(Style.NUMBER.on(new Label()));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  void show(FitLine line) {
    epoch = line.epoch();
    count.setText(line.count());
    rest.setMouseTransparent(line.count().isEmpty());
    done.setText(line.hasBar() ? " " + "━".repeat(line.filled()) : "");
    left.setText(line.hasBar() ? "━".repeat(KerasLine.CELLS - line.filled()) + " " : "");
    rest.setText(line.rest());
    setAccessibleText(line.text());
  }
}
