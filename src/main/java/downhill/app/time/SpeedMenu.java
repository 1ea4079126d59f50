package downhill.app.time;

import downhill.app.control.Buttons;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** How fast steps follow one another when playing. 1× is ten steps a second. */
final class SpeedMenu extends MenuButton {
  private static final double ONE = 10;
  private static final List<Speed> SPEEDS =
      List.of(
          new Speed(0.5),
          new Speed(2),
          new Speed(ONE),
          new Speed(2 * ONE),
          new Speed(8 * ONE),
          new Speed(60 * ONE),
          Speed.MAXIMUM);

  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(new Speed(ONE));

  SpeedMenu(LocalWords words, Consumer<Speed> choose) {
    Style.SPEED.on(this);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(words.computed(() -> name(speed.get(), words), speed));
    accessibleTextProperty().bind(words.bound("time.speed", textProperty()));
    setTooltip(Buttons.tooltip(words.computed(() -> explanation(speed.get(), words), speed)));
    var group = new ToggleGroup();
    for (Speed each : SPEEDS) {
      var item = new RadioMenuItem();
      item.setToggleGroup(group);
      item.textProperty()
          .bind(words.computed(() -> name(each, words) + "   " + detail(each, words)));
      item.setOnAction(event -> choose.accept(each));
      speed.subscribe(now -> item.setSelected(now.equals(each)));
      getItems().add(item);
    }
  }

  void show(SessionState state) {
    speed.set(state.speed());
  }

  private static String name(Speed speed, LocalWords words) {
    return speed.isMaximum()
        ? words.text("time.speed.maximum")
        : plain(speed.stepsPerSecond() / ONE) + "×";
  }

  private static String detail(Speed speed, LocalWords words) {
    if (speed.isMaximum()) {
      return words.text("time.speed.maximum.detail");
    }
    return speed.stepsPerSecond() < 1
        ? words.text("time.speed.slow", plain(1 / speed.stepsPerSecond()))
        : words.text("time.speed.perSecond", plain(speed.stepsPerSecond()));
  }

  private static String explanation(Speed speed, LocalWords words) {
    return words.text("time.speed", name(speed, words)) + ": " + detail(speed, words);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
