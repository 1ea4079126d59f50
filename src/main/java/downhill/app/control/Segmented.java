package downhill.app.control;

import downhill.app.theme.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One of a few choices, side by side. Tab reaches the chosen one, the arrow keys change it.
 *
 * @param <T> the type of the choices
 */
public final class Segmented<T> extends HBox {
  private final Property<T> value;
  private final Map<T, ToggleButton> segments = new LinkedHashMap<>();

  /** A control that shows and sets {@code value}. It starts without choices. */
  public Segmented(Property<T> value) {
    this.value = value;
    Style.SEGMENTED.on(this);
    setMinWidth(Region.USE_PREF_SIZE);
    setMaxHeight(Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    value.subscribe(this::show);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Adds {@code choice} at the end, with its word. */
  public void add(T choice, ObservableValue<String> word) {
    var segment = Style.SEGMENT.on(new ToggleButton());
    segment.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    segment.setMinWidth(Region.USE_PREF_SIZE);
    segment.setMnemonicParsing(false);
    segment.textProperty().bind(word);
    segment.setOnAction(event -> {
      value.setValue(choice);
      show(choice);
    });
    ArrowKeys.keepFor(segment);
    segments.put(choice, segment);
    getChildren().add(segment);
    show(value.getValue());
  }

  /** Returns the button of {@code choice}, which must have been added. */
  public ToggleButton segment(T choice) {
    ToggleButton segment = segments.get(choice);
    if (segment == null) {
      throw new IllegalArgumentException(
          "choice must be one of " + segments.keySet() + ". Received: " + choice);
    }
    return segment;
  }

  private void show(T choice) {
    segments.forEach((each, segment) -> {
      segment.setSelected(each.equals(choice));
      segment.setFocusTraversable(each.equals(choice));
    });
  }

  private void onKey(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT, UP -> -1;
          case RIGHT, DOWN -> 1;
          default -> 0;
        };
    if (step != 0) {
      List<T> choices =
          segments.keySet().stream().filter(each -> segment(each).isVisible()).toList();
      int next = choices.indexOf(value.getValue()) + step;
      if (next >= 0 && next < choices.size()) {
        value.setValue(choices.get(next));
        segment(choices.get(next)).requestFocus();
      }
      event.consume();
    }
  }
}
