package downhill.app.onehot;

import downhill.app.control.Card;
import downhill.app.control.LabelledSwitch;
import downhill.app.control.Segmented;
import downhill.app.desk.ColumnLinks;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.softmax.Encoding;
import downhill.lab.explain.softmax.LabelTable;
import downhill.lab.explain.softmax.LabelTable.Way;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What Keras makes of the labels, rightly or with one of two mistakes: its code, its shape, why.
 */
final class MistakesCard {
  private final OneHotViewModel model;
  private final LocalWords words;
  private final Card card;

  MistakesCard(OneHotViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    var way = new SimpleObjectProperty<>(model.table().way());
    way.subscribe(model::choose);
    model.tableProperty().subscribe(table -> way.set(table.way()));
    var ways = new Segmented<>(way);
    ways.add(Way.RIGHT, words.bound("onehot.way.right"));
    ways.add(Way.FROM_ONE, words.bound("onehot.way.fromOne"));
    ways.add(Way.TWICE, words.bound("onehot.way.twice"));
    var known = new SimpleObjectProperty<>(model.table().told());
    known.subscribe(model::tell);
    var told = new LabelledSwitch(words.bound("onehot.told"), known);
    var body =
        DeskStyle.MISTAKES.on(
            new VBox(
                new HBox(ways),
                told,
                head("onehot.code"),
                number(this::code),
                head("onehot.result"),
                number(this::result),
                sentence()));
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    card = new Card(words.bound("onehot.mistakes"), scroll);
  }

  private Label head(String key) {
    var label = Style.CAPTION.on(new Label());
    label.textProperty().bind(words.bound(key));
    return label;
  }

  private Label number(Supplier<String> text) {
    var label = Style.NUMBER.on(wrapped());
    label.textProperty().bind(words.computed(text, model.tableProperty()));
    PageStyle.ASKS.on(label);
    Link why = new Link.Column(LabelPart.SHAPE.place());
    Follow.lead(label, Optional.of(why), new ColumnLinks(model.asked()));
    return label;
  }

  private Label sentence() {
    var label = wrapped();
    label.textProperty().bind(words.computed(this::why, model.tableProperty()));
    return label;
  }

  private static Label wrapped() {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private String code() {
    LabelTable table = model.table();
    String labels =
        table.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    String more = table.told() ? ", " + table.classes() : "";
    String once = "to_categorical(" + labels + more + ")";
    return table.way() == Way.TWICE ? "to_categorical(" + once + more + ")" : once;
  }

  private String result() {
    LabelTable table = model.table();
    return table
        .encoded()
        .map(rows -> "shape " + tuple(rows.shape()))
        .orElseGet(() ->
            "IndexError: index %d is out of bounds for axis 1 with size %d"
                .formatted(table.classes(), table.classes()));
  }

  private static String tuple(List<Integer> shape) {
    return shape.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "(", shape.size() == 1 ? ",)" : ")"));
  }

  private String why() {
    LabelTable table = model.table();
    Optional<Encoding> encoded = table.encoded();
    if (encoded.isEmpty()) {
      return words.text("onehot.why.error", table.classes(), table.classes() - 1);
    }
    List<Integer> dead = encoded.get().deadColumns();
    int columns = encoded.get().shape().getLast();
    if (table.way() == Way.TWICE) {
      return words.text("onehot.why.twice", table.classes(), columns);
    }
    if (dead.contains(0)) {
      return words.text("onehot.why.dead", columns - 1, columns);
    }
    return dead.isEmpty()
        ? words.text("onehot.why.right", columns)
        : words.text("onehot.why.unused", dead.getFirst());
  }

  Region view() {
    return card;
  }
}
