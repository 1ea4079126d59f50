package downhill.app.control;

import atlantafx.base.controls.ToggleSwitch;
import downhill.app.theme.Style;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HorizontalDirection;
import javafx.scene.layout.Region;

/** Something that is on or off, with its word at the left. */
public final class LabelledSwitch extends ToggleSwitch {
  /** A switch that shows and sets {@code on}. */
  public LabelledSwitch(ObservableValue<String> word, Property<Boolean> on) {
    Style.LABELLED_SWITCH.on(this);
    setLabelPosition(HorizontalDirection.LEFT);
    setMinWidth(Region.USE_PREF_SIZE);
    textProperty().bind(word);
    accessibleTextProperty().bind(word);
    selectedProperty().bindBidirectional(on);
  }
}
