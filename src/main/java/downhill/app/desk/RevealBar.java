package downhill.app.desk;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Columns one at a time, back and on, or all at once. */
public final class RevealBar extends HBox {
  /** The bar of one desk. */
  public RevealBar(Reveal reveal, Localization localization) {
    LocalWords words = localization.beside(RevealBar.class);
    Button back = Buttons.iconOnly(Icon.STEP_BACK, words.bound("desk.columns.back"), reveal::back);
    Button on = Buttons.iconOnly(Icon.STEP_FORWARD, words.bound("desk.columns.on"), reveal::on);
    Style.SMALL.on(back);
    Style.SMALL.on(on);
    reveal
        .revealedProperty()
        .subscribe(count -> {
          back.setDisable(count == 1);
          on.setDisable(count == reveal.columns());
        });
    var steps = Style.COLUMN_STEPS.on(new HBox(back, on));
    steps.visibleProperty().bind(reveal.steppedProperty());
    steps.managedProperty().bind(steps.visibleProperty());
    var columns = new Segmented<>(reveal.steppedProperty());
    columns.add(true, words.bound("desk.columns.one"));
    columns.add(false, words.bound("desk.columns.all"));
    Style.ENTRY_LINE.on(this);
    getChildren().addAll(steps, columns);
  }
}
