package downhill.app.shell;

import downhill.app.control.Icon;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The column at the left: the labs, and at its foot the list of keys. */
final class Rail extends VBox {
  Rail(Labs labs, Localization localization, Runnable showKeys) {
    Style.RAIL.on(this);
    setMinWidth(Region.USE_PREF_SIZE);
    setMaxWidth(Region.USE_PREF_SIZE);
    var words = localization.beside(Rail.class);
    var logo = Style.LOGO.on(new StackPane(Icon.LOGO.node()));
    logo.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(logo);
    for (int place = 0; place < labs.entries().size(); place++) {
      getChildren().add(entry(place, labs));
    }
    var gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    var keys = dressed(new Button(), Icon.KEYS, words.bound("shell.rail.keys"));
    keys.setOnAction(event -> showKeys.run());
    getChildren().addAll(gap, keys);
  }

  private static ToggleButton entry(int place, Labs labs) {
    Labs.Entry lab = labs.entries().get(place);
    var entry = dressed(new ToggleButton(), lab.icon(), lab.title());
    entry.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    entry.setOnAction(event -> {
      labs.open(place);
      entry.setSelected(true);
    });
    labs.openProperty().subscribe(open -> entry.setSelected(labs.place() == place));
    return entry;
  }

  private static <B extends ButtonBase> B dressed(
      B button, Icon icon, ObservableValue<String> word) {
    Style.RAIL_ENTRY.on(button);
    button.setGraphic(icon.node());
    button.setContentDisplay(ContentDisplay.TOP);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.textProperty().bind(word);
    return button;
  }
}
