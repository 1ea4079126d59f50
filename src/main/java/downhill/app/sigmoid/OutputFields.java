package downhill.app.sigmoid;

import downhill.app.control.Buttons;
import downhill.app.control.Segmented;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.BinaryDesk;
import downhill.picture.Numbers;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line in which score, truth and threshold are typed, and the base is chosen. */
final class OutputFields extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final int COLUMNS = 6;

  private final SigmoidViewModel model;
  private final LocalWords words;
  private final Map<OutputEntry.Kind, TextField> fields = new EnumMap<>(OutputEntry.Kind.class);

  OutputFields(SigmoidViewModel model, LocalWords words, Region source) {
    this.model = model;
    this.words = words;
    var wrong = Style.SMALL.on(new Button());
    wrong.setMnemonicParsing(false);
    wrong.setMinWidth(Region.USE_PREF_SIZE);
    wrong.textProperty().bind(words.bound("sigmoid.wrong"));
    wrong.setTooltip(Buttons.tooltip(words.bound("sigmoid.wrong.about")));
    wrong.setOnAction(event -> model.goWrong());
    var room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    var line =
        Style.ENTRY_LINE.on(
            new HBox(
                field(
                    OutputEntry.Kind.SCORE,
                    words.bound("sigmoid.type.score"),
                    words.bound("sigmoid.type.score.about"),
                    BinaryDesk::z),
                field(
                    OutputEntry.Kind.TRUTH,
                    words.bound("sigmoid.type.truth"),
                    words.bound("sigmoid.type.truth.about"),
                    BinaryDesk::y),
                field(
                    OutputEntry.Kind.THRESHOLD,
                    words.bound("sigmoid.type.threshold"),
                    words.bound("sigmoid.type.threshold.about"),
                    BinaryDesk::threshold),
                wrong,
                base(),
                room,
                source));
    getChildren().addAll(line, refusal());
    setMinHeight(Region.USE_PREF_SIZE);
  }

  /** Lets a number be typed. */
  void type(OutputEntry.Kind kind) {
    TextField field = fields.get(kind);
    if (field != null) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private HBox field(
      OutputEntry.Kind kind,
      ObservableValue<String> word,
      ObservableValue<String> about,
      ToDoubleFunction<BinaryDesk> value) {
    var name = Style.MUTED.on(new Label());
    name.textProperty().bind(word);
    name.setMinWidth(Region.USE_PREF_SIZE);
    var field = Style.NUMBER.on(new TextField());
    field.setPrefColumnCount(COLUMNS);
    field.setMinWidth(0);
    field.accessibleTextProperty().bind(about);
    field.setTooltip(Buttons.tooltip(about));
    fields.put(kind, field);
    Runnable rewrite = () -> field.setText(Numbers.rate(value.applyAsDouble(model.desk())));
    Runnable enter =
        () -> {
          if (field.getText().equals(Numbers.rate(value.applyAsDouble(model.desk())))) {
            model.forgetRefusal();
          } else if (model.enter(kind, field.getText())) {
            rewrite.run();
          }
        };
    TypedLine.listen(
        field,
        enter,
        () -> {
          model.forgetRefusal();
          rewrite.run();
        });
    model
        .deskProperty()
        .subscribe(() -> {
          if (!field.isFocused()) {
            rewrite.run();
          }
        });
    model
        .refusedProperty()
        .subscribe(refused ->
            field.pseudoClassStateChanged(
                REFUSED, refused.filter(entry -> entry.kind() == kind).isPresent()));
    return Style.ENTRY_LINE.on(new HBox(name, field));
  }

  private HBox base() {
    var chosen = new SimpleObjectProperty<>(model.desk().base());
    chosen.subscribe(model::measure);
    model.deskProperty().subscribe(desk -> chosen.set(desk.base()));
    var bases = new Segmented<>(chosen);
    bases.add(LogBase.E, words.bound("sigmoid.base.e"));
    bases.add(LogBase.TWO, words.bound("sigmoid.base.two"));
    bases.add(LogBase.TEN, words.bound("sigmoid.base.ten"));
    return Style.ENTRY_LINE.on(new HBox(bases));
  }

  private Label refusal() {
    return TypedLine.refusal(words.computed(this::sentence, model.refusedProperty()));
  }

  private String sentence() {
    return model
        .refusedProperty()
        .get()
        .map(refused -> {
          return words.text(
              "sigmoid.refused." + refused.reason().key(), TypedLine.brief(refused.typed()));
        })
        .orElse("");
  }
}
