package downhill.app.softmax;

import downhill.app.control.Buttons;
import downhill.app.control.Segmented;
import downhill.app.control.TypedLine;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A line in which all scores, probabilities, truths or names are typed at once, and another source
 * at its end.
 */
final class EntryBar extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final SoftmaxViewModel model;
  private final ObjectProperty<DeskEntry.Kind> kind =
      new SimpleObjectProperty<>(DeskEntry.Kind.SCORES);
  private final TextField field = Style.NUMBER.on(new TextField());

  EntryBar(SoftmaxViewModel model, LocalWords words, Region source) {
    this.model = model;
    var kinds = new Segmented<>(kind);
    kinds.add(DeskEntry.Kind.SCORES, words.bound("softmax.type.scores"));
    kinds.add(DeskEntry.Kind.PROBABILITIES, words.bound("softmax.type.probabilities"));
    kinds.add(DeskEntry.Kind.TARGET, words.bound("softmax.type.target"));
    kinds.add(DeskEntry.Kind.NAMES, words.bound("softmax.type.names"));
    var type = Style.MUTED.on(new Label());
    type.textProperty().bind(words.bound("softmax.type"));
    type.setMinWidth(Region.USE_PREF_SIZE);
    field.accessibleTextProperty().bind(words.bound("softmax.type.about"));
    field.setTooltip(Buttons.tooltip(words.bound("softmax.type.about")));
    field.setMinWidth(0);
    field.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(field, Priority.ALWAYS);
    var line = Style.ENTRY_LINE.on(new HBox(type, kinds, field));
    line.getChildren()
        .addAll(size(words, "−", "softmax.fewer", -1), size(words, "+", "softmax.more", 1), source);
    getChildren().addAll(line, refusal(words));
    setMinHeight(Region.USE_PREF_SIZE);
    listen();
  }

  private void listen() {
    TypedLine.listen(
        field,
        this::enter,
        () -> {
          model.forgetRefusal();
          rewrite();
        });
    kind.subscribe(() -> {
      model.forgetRefusal();
      rewrite();
    });
    model
        .deskProperty()
        .subscribe(now -> {
          if (!field.isFocused()) {
            rewrite();
          }
        });
    model
        .refusedProperty()
        .subscribe(refused -> field.pseudoClassStateChanged(REFUSED, refused.isPresent()));
  }

  private Button size(LocalWords words, String sign, String about, int more) {
    var button = Style.SMALL.on(new Button(sign));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(words.bound(about));
    button.setTooltip(Buttons.tooltip(words.bound(about)));
    button.setOnAction(event -> model.resize(more));
    int end = more > 0 ? ScoreDesk.MOST : ScoreDesk.FEWEST;
    model.deskProperty().subscribe(desk -> button.setDisable(desk.size() == end));
    return button;
  }

  private Label refusal(LocalWords words) {
    return TypedLine.refusal(words.computed(() -> sentence(words), model.refusedProperty()));
  }

  private String sentence(LocalWords words) {
    return model
        .refusedProperty()
        .get()
        .map(refused ->
            words.text(
                "softmax.refused." + refused.reason().key(),
                TypedLine.brief(refused.typed()),
                refused.expected()))
        .orElse("");
  }

  /** What was only looked at is not taken: it stands there with fewer digits than on the desk. */
  private void enter() {
    if (field.getText().equals(written())) {
      model.forgetRefusal();
    } else if (model.enter(kind.get(), field.getText())) {
      rewrite();
    }
  }

  private void rewrite() {
    field.setText(written());
    field.positionCaret(field.getText().length());
  }

  /** Returns the desk as the line says it. */
  private String written() {
    ScoreDesk desk = model.desk();
    return switch (kind.get()) {
      case SCORES -> joined(Arrays.stream(desk.logits()).boxed().toList());
      case PROBABILITIES -> joined(Arrays.stream(desk.softmax().probabilities()).boxed().toList());
      case TARGET -> joined(desk.target());
      case NAMES -> String.join(", ", desk.labels());
    };
  }

  private static String joined(List<Double> numbers) {
    return numbers.stream().map(Numbers::rate).collect(Collectors.joining(", "));
  }
}
