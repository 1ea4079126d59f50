package downhill.app.time;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.PlayButton;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepUnit;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Rewind, step back, play or pause, step on; the unit of a step is written on the buttons. */
final class StepButtons extends HBox {
  private final Button rewind;
  private final Button back;
  private final Button forward;
  private final PlayButton play;

  StepButtons(Transport transport, LocalWords words) {
    Style.TRANSPORT.on(this);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    var unit = words.computed(() -> unitName(transport, words), transport.unitProperty());
    rewind = Buttons.iconOnly(Icon.REWIND, words.bound("time.rewind"), transport::rewind);
    back =
        Buttons.of(Icon.STEP_BACK, unit, () -> transport.stepBack(transport.unitProperty().get()));
    explain(back, words.bound("time.back", unit));
    forward =
        Buttons.of(
            Icon.STEP_FORWARD, unit, () -> transport.stepForward(transport.unitProperty().get()));
    forward.setContentDisplay(ContentDisplay.RIGHT);
    explain(forward, words.bound("time.forward", unit));
    Style.STEP_WITH_UNIT.on(forward);
    play =
        new PlayButton(
            Style.PLAY,
            transport::playOrPause,
            words,
            new PlayButton.Keys("time.play", "time.pause", "time.more", "time.more.sentence"));
    var forwardWithUnit = new HBox(forward, unitMenu(transport, words));
    forwardWithUnit.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(rewind, back, play, forwardWithUnit);
  }

  void show(SessionState state) {
    boolean atStart = state.snapshot().step() == 0;
    boolean atEnd =
        state.snapshot().step() >= state.plannedSteps()
            || state.divergence().filter(d -> d.step() == state.snapshot().step() + 1).isPresent();
    rewind.setDisable(atStart);
    back.setDisable(atStart);
    forward.setDisable(atEnd);
    play.show(
        Transport.isRunning(state),
        state.activity() == Activity.FINISHED,
        Transport.moreEpochs(state));
    play.setDisable(state.activity() == Activity.DIVERGED);
  }

  private static MenuButton unitMenu(Transport transport, LocalWords words) {
    var menu = Style.STEP_UNIT.on(new MenuButton());
    menu.setMinWidth(USE_PREF_SIZE);
    menu.accessibleTextProperty().bind(words.bound("time.unit"));
    menu.setTooltip(Buttons.tooltip(words.bound("time.unit")));
    var group = new ToggleGroup();
    for (StepUnit unit : StepUnit.values()) {
      var item = new RadioMenuItem();
      item.setToggleGroup(group);
      item.textProperty().bind(words.bound(key(unit)));
      item.setOnAction(event -> transport.unitProperty().set(unit));
      transport.unitProperty().subscribe(now -> item.setSelected(now == unit));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static void explain(Button button, ObservableValue<String> sentence) {
    button.accessibleTextProperty().bind(sentence);
    button.setTooltip(Buttons.tooltip(sentence));
  }

  private static String unitName(Transport transport, LocalWords words) {
    return words.text(key(transport.unitProperty().get()));
  }

  private static String key(StepUnit unit) {
    return switch (unit) {
      case BATCH -> "time.unit.batch";
      case EPOCH -> "time.unit.epoch";
    };
  }
}
