package downhill.app.data;

import downhill.app.control.Segmented;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line under the chart: how well the network does, or while one draws, what is drawn. */
final class DrawBar extends WrappingLine {
  private static final List<String> MARKS = List.of("● ", "▲ ", "■ ", "◆ ");

  private final LocalWords words;
  private final BooleanProperty coloured = new SimpleBooleanProperty(this, "coloured");
  private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
  private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(this, "class", 0);
  private final ToggleButton draw = Style.SMALL.on(new ToggleButton());
  private final HBox palette = new HBox();
  private final Label hint = Style.CAPTION.on(new Label());
  private final HBox buttons = DataStyle.FIGURES_LINE.on(new HBox(draw));
  private final ObservableList<Node> figures;
  private List<String> classes = List.of();
  private boolean withFigures = true;

  /** A line that shows {@code figures} while one does not draw. */
  DrawBar(LocalWords words, ObservableList<Node> figures) {
    this.words = words;
    this.figures = figures;
    DataStyle.FIGURES_BAR.on(this);
    draw.textProperty().bind(words.bound("data.draw"));
    draw.setMinWidth(Region.USE_PREF_SIZE);
    draw.selectedProperty().bindBidirectional(drawing);
    hint.textProperty()
        .bind(
            words.computed(
                () -> words.text(coloured.get() ? "data.draw.hint.classes" : "data.draw.hint"),
                coloured));
    palette.setMinWidth(Region.USE_PREF_SIZE);
    figures.addListener((ListChangeListener<Node>) change -> lay());
    drawing.subscribe(this::lay);
    offer(false);
  }

  /** Adds a button after those that are there. */
  void add(ButtonBase button) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    buttons.getChildren().add(Style.SMALL.on(button));
  }

  /** Shows how well the network does, or leaves the room to what is above. */
  void showFigures(boolean wanted) {
    if (wanted != withFigures) {
      withFigures = wanted;
      lay();
    }
  }

  private void lay() {
    List<Node> parts = new ArrayList<>();
    if (drawing.get()) {
      parts.add(hint);
      if (!palette.getChildren().isEmpty()) {
        parts.add(palette);
      }
    } else if (withFigures) {
      parts.addAll(figures);
    }
    parts.add(buttons);
    getChildren().setAll(parts);
  }

  /** The marker of a class as a letter, and a space; nothing for classes beyond the fourth. */
  static String mark(int classIndex) {
    return classIndex < MARKS.size() ? MARKS.get(classIndex) : "";
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
    coloured.set(!labels.isEmpty());
    palette.getChildren().clear();
    chosen.set(0);
    if (!labels.isEmpty()) {
      var choice = new Segmented<>(chosen);
      for (int k = 0; k < labels.size(); k++) {
        String label = mark(k) + labels.get(k);
        choice.add(k, words.computed(() -> label));
        Tone.ofClass(k).style().on(choice.segment(k));
      }
      choice.accessibleTextProperty().bind(words.bound("data.draw.class"));
      palette.getChildren().add(choice);
    }
    lay();
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
