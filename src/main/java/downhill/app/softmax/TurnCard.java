package downhill.app.softmax;

import downhill.app.control.Card;
import downhill.app.control.FixedLabel;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.LogBase;
import downhill.picture.Numbers;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is done to all scores alike: a temperature, a constant; and the base of the logarithm. */
final class TurnCard {
  private static final double MOST_ADDED = 10;

  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final Card card;

  TurnCard(SoftmaxViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    var heat = new Slider(-1, 1, 0);
    heat.setBlockIncrement(0.05);
    follow(heat, power -> model.heat(rounded(Math.pow(10, power), 100)));
    var add = new Slider(-MOST_ADDED, MOST_ADDED, 0);
    add.setBlockIncrement(0.5);
    follow(add, added -> model.add(rounded(added, 10)));
    model
        .deskProperty()
        .subscribe(desk -> {
          heat.setValue(Math.log10(desk.temperature()));
          add.setValue(desk.added());
        });
    var body =
        DeskStyle.TURN_BODY.on(
            new VBox(
                turned(
                    heat,
                    words.bound("softmax.heat"),
                    words.computed(
                        () -> "T = " + Numbers.fixed(model.desk().temperature(), 2),
                        model.deskProperty()),
                    words.bound("softmax.heat.about")),
                turned(
                    add,
                    words.bound("softmax.add"),
                    words.computed(
                        () -> "c = " + Numbers.fixed(model.desk().added(), 1),
                        model.deskProperty()),
                    words.bound("softmax.add.about")),
                base()));
    card = new Card(words.bound("softmax.turn.title"), body);
  }

  private static double rounded(double value, double parts) {
    return Math.rint(value * parts) / parts;
  }

  /** Tells of what the hand does; what the slider is set to is known already. */
  private static void follow(Slider slider, DoubleConsumer turned) {
    slider
        .valueProperty()
        .subscribe((before, now) -> {
          if (slider.isFocused() || slider.isPressed() || slider.isValueChanging()) {
            turned.accept(now.doubleValue());
          }
        });
  }

  private static VBox turned(
      Slider slider,
      ObservableValue<String> name,
      ObservableValue<String> value,
      ObservableValue<String> about) {
    var word = new Label();
    word.textProperty().bind(name);
    word.setMinWidth(0);
    word.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(word, Priority.ALWAYS);
    var number = new FixedLabel();
    number.reserve("T = 10.00");
    DeskStyle.TURN_VALUE.on(number);
    number.textProperty().bind(value);
    slider.accessibleTextProperty().bind(name);
    var hint = Style.CAPTION.on(new Label());
    hint.textProperty().bind(about);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(new HBox(word, number), slider, hint);
  }

  private HBox base() {
    ObjectProperty<LogBase> chosen = new SimpleObjectProperty<>(model.desk().base());
    chosen.subscribe(model::measure);
    model.deskProperty().subscribe(desk -> chosen.set(desk.base()));
    var bases = new Segmented<>(chosen);
    bases.add(LogBase.E, words.bound("softmax.base.e"));
    bases.add(LogBase.TWO, words.bound("softmax.base.two"));
    bases.add(LogBase.TEN, words.bound("softmax.base.ten"));
    var word = new Label();
    word.textProperty().bind(words.bound("softmax.base"));
    word.setMinWidth(Region.USE_PREF_SIZE);
    word.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(word, Priority.ALWAYS);
    return Style.ENTRY_LINE.on(new HBox(word, bases));
  }

  Region view() {
    return card;
  }
}
