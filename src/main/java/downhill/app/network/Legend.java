package downhill.app.network;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** What the lines and colours of the network mean. */
final class Legend extends HBox {
  private static final double SAMPLE = 24;

  private final HBox activation;

  Legend(LocalWords words) {
    NetworkStyle.LEGEND.on(this);
    setAlignment(Pos.CENTER_LEFT);
    var scale = NetworkStyle.ACTIVATION_SCALE.on(new Region());
    activation =
        entry(
            word(words, "network.legend.activation"),
            Style.NUMBER.on(new Label("−1")),
            scale,
            Style.NUMBER.on(new Label("+1")));
    getChildren()
        .addAll(
            entry(line(NetworkStyle.LEGEND_POSITIVE), word(words, "network.legend.positive")),
            entry(line(NetworkStyle.LEGEND_NEGATIVE), word(words, "network.legend.negative")),
            entry(word(words, "network.legend.width")),
            activation);
    setMinWidth(0);
  }

  /** Shows the scale of the heat maps, where nodes are maps, in place of the word on widths. */
  void showActivation(boolean maps) {
    activation.setManaged(maps);
    getChildren().get(2).setManaged(!maps);
  }

  /** An entry that would be cut is left out: half a word explains nothing. */
  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    for (Node entry : getChildren()) {
      double width = snapSizeX(entry.prefWidth(-1));
      double height = snapSizeY(entry.prefHeight(-1));
      boolean there = entry.isManaged() && x + width <= getWidth() - snappedRightInset() + 0.5;
      entry.setVisible(there);
      if (entry.isManaged()) {
        entry.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        x += width + getSpacing();
      }
    }
  }

  private static HBox entry(Node... parts) {
    var entry = NetworkStyle.LEGEND_ENTRY.on(new HBox(parts));
    entry.setAlignment(Pos.CENTER_LEFT);
    return entry;
  }

  private static Label word(LocalWords words, String key) {
    var label = Style.CAPTION.on(new Label());
    label.textProperty().bind(words.bound(key));
    return label;
  }

  private static Line line(StyleClass style) {
    return style.on(new Line(0, 0, SAMPLE, 0));
  }
}
