package downhill.app.network;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.backward.Pace;
import downhill.lab.explain.backward.Walk;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Moves a walk by hand: to its start, back, on, to its end; layer by layer or number by number. */
final class HandBar extends HBox {
  private final Button start;
  private final Button back;
  private final Button on;
  private final Button all;

  /** What the buttons do. */
  interface Moves {
    /** Back to where nothing is worked out. */
    void start();

    /** One back. */
    void back();

    /** One on. */
    void on();

    /** To the end. */
    void all();
  }

  HandBar(Moves moves, Property<Pace> pace, LocalWords words) {
    start = Buttons.iconOnly(Icon.REWIND, words.bound("network.hand.start"), moves::start);
    back = Buttons.iconOnly(Icon.STEP_BACK, words.bound("network.hand.back"), moves::back);
    on = Buttons.iconOnly(Icon.STEP_FORWARD, words.bound("network.hand.on"), moves::on);
    all = new Button();
    all.textProperty().bind(words.bound("network.hand.all"));
    all.setMinWidth(USE_PREF_SIZE);
    all.setOnAction(event -> moves.all());
    for (Button button : new Button[] {start, back, on, all}) {
      Style.SMALL.on(button);
    }
    var paces = new Segmented<>(pace);
    paces.add(Pace.LAYER, words.bound("network.hand.layer"));
    paces.add(Pace.NUMBER, words.bound("network.hand.number"));
    setAlignment(Pos.CENTER_LEFT);
    NetworkStyle.HAND_BAR.on(this);
    setMinWidth(0);
    getChildren().addAll(start, back, on, all, paces);
  }

  /** Shows where a walk stands. */
  void show(Walk walk) {
    start.setDisable(walk.atStart());
    back.setDisable(walk.atStart());
    on.setDisable(walk.atEnd());
    all.setDisable(walk.atEnd());
  }
}
