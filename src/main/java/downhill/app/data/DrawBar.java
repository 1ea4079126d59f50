package downhill.app.data;

import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The line under the chart: how well the network does, or while one draws, what is drawn. */
final class DrawBar extends HBox {
  private static final List<String> MARKS = List.of("● ", "▲ ", "■ ", "◆ ");

  private final LocalWords words;
  private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
  private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(this, "class", 0);
  private final ToggleButton draw = Style.SMALL.on(new ToggleButton());
  private final HBox palette = new HBox();
  private List<String> classes = List.of();

  DrawBar(LocalWords words, Node figures) {
    this.words = words;
    Style.FIGURES_LINE.on(this);
    draw.textProperty().bind(words.bound("data.draw"));
    draw.setMinWidth(Region.USE_PREF_SIZE);
    draw.selectedProperty().bindBidirectional(drawing);
    var hint = Style.CAPTION.on(new Label());
    hint.textProperty().bind(words.bound("data.draw.hint"));
    hint.setMinWidth(0);
    palette.setMinWidth(Region.USE_PREF_SIZE);
    var tools = Style.FIGURES_LINE.on(new HBox(palette, hint));
    tools.setMinWidth(0);
    tools.visibleProperty().bind(drawing);
    figures.visibleProperty().bind(drawing.not());
    var left = new StackPane(figures, tools);
    left.setAlignment(Pos.CENTER_LEFT);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, draw);
    offer(false);
  }

  /** Lets one draw, or not. */
  void offer(boolean wanted) {
    draw.setVisible(wanted);
    draw.setManaged(wanted);
    if (!wanted) {
      drawing.set(false);
    }
  }

  /** Offers these classes; none where rows have none. */
  void show(List<String> labels) {
    if (labels.equals(classes)) {
      return;
    }
    classes = List.copyOf(labels);
    palette.getChildren().clear();
    chosen.set(0);
    if (!labels.isEmpty()) {
      var choice = new Segmented<>(chosen);
      for (int k = 0; k < labels.size(); k++) {
        String label = (k < MARKS.size() ? MARKS.get(k) : "") + labels.get(k);
        choice.add(k, words.computed(() -> label));
      }
      choice.accessibleTextProperty().bind(words.bound("data.draw.class"));
      palette.getChildren().add(choice);
    }
  }

  /** Whether clicks draw. */
  BooleanProperty drawingProperty() {
    return drawing;
  }

  /** The class that is drawn. */
  ObjectProperty<Integer> classProperty() {
    return chosen;
  }
}
