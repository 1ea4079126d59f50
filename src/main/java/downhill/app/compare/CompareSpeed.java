package downhill.app.compare;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.compare.CompareIntent;
import downhill.lab.session.Speed;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** How fast the runs go when playing. 1× is ten steps a second, as in the time bar. */
final class CompareSpeed extends MenuButton {
  private static final double ONE = 10;
  private static final List<Speed> SPEEDS =
      List.of(
          new Speed(2),
          new Speed(ONE),
          new Speed(2 * ONE),
          new Speed(8 * ONE),
          new Speed(60 * ONE),
          Speed.MAXIMUM);

  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(new Speed(ONE));

  CompareSpeed(CompareViewModel model, LocalWords words) {
    Style.SPEED.on(this);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(words.computed(() -> name(speed.get(), words), speed));
    accessibleTextProperty().bind(words.bound("compare.speed", textProperty()));
    var group = new ToggleGroup();
    for (Speed each : SPEEDS) {
      var item = new RadioMenuItem();
      item.setToggleGroup(group);
      item.textProperty().bind(words.computed(() -> name(each, words)));
      item.setOnAction(event -> model.send(new CompareIntent.SetSpeed(each)));
      speed.subscribe(now -> item.setSelected(now.equals(each)));
      getItems().add(item);
    }
  }

  void show(Speed now) {
    speed.set(now);
  }

  private static String name(Speed speed, LocalWords words) {
    if (speed.isMaximum()) {
      return words.text("compare.speed.maximum");
    }
    double times = speed.stepsPerSecond() / ONE;
    return (times == Math.rint(times) ? Long.toString((long) times) : Double.toString(times)) + "×";
  }
}
