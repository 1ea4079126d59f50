package downhill.app.onehot;

import downhill.app.control.Card;
import downhill.app.control.Segmented;
import downhill.app.desk.ColumnLinks;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.explain.softmax.SoftmaxExplanation;
import downhill.picture.softmax.DeskFigures;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One target written twice, one-hot and as a label, and the loss of both. */
final class SparseCard {
  private final LocalWords words;
  private final OneHotViewModel model;
  private final SimpleObjectProperty<Integer> label;
  private final SoftmaxExplanation softmax = ScoreDesk.FIRST.softmax();
  private final Card card;

  SparseCard(OneHotViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    this.label = model.targetProperty();
    var labels = new Segmented<>(label);
    for (int k = 0; k < ScoreDesk.FIRST.size(); k++) {
      labels.add(k, new SimpleStringProperty(Integer.toString(k)));
    }
    var choose = words("onehot.sparse.choose");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    var body =
        DeskStyle.MISTAKES.on(
            new VBox(
                Style.ENTRY_LINE.on(new HBox(choose, labels)),
                caption("onehot.sparse.hot"),
                number(this::oneHot, LabelPart.HOT_LOSS),
                caption("onehot.sparse.label"),
                number(this::sparse, LabelPart.SPARSE_LOSS),
                words("onehot.sparse.why")));
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    card = new Card(words.bound("onehot.sparse.title"), scroll);
  }

  private Label words(String key) {
    var text = new Label();
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.textProperty().bind(words.bound(key));
    return text;
  }

  private Label caption(String key) {
    return Style.CAPTION.on(words(key));
  }

  private Label number(Supplier<String> text, LabelPart part) {
    var number = Style.NUMBER.on(new Label());
    number.setWrapText(true);
    number.setMinHeight(Region.USE_PREF_SIZE);
    number.textProperty().bind(words.computed(text, label));
    PageStyle.ASKS.on(number);
    Link why = new Link.Column(part.place());
    Follow.lead(number, Optional.of(why), new ColumnLinks(model.asked()));
    return number;
  }

  /** All terms added up, most of them 0. */
  private String oneHot() {
    ScoreDesk desk = model.desk();
    String target =
        IntStream.range(0, desk.size())
            .mapToObj(k -> k == label.get() ? "1" : "0")
            .collect(Collectors.joining(", ", "y = [", "]"));
    String terms =
        IntStream.range(0, desk.size())
            .mapToObj(k -> "%s · ln %s".formatted(k == label.get() ? "1" : "0", p(k)))
            .collect(Collectors.joining(" − ", "−", ""));
    return "%s   %s ≈ %s".formatted(target, terms, DeskFigures.brief(desk.loss().loss()));
  }

  /** The logarithm of one probability, picked by its place. */
  private String sparse() {
    int k = label.get();
    return "y = %d   −ln p[%d] = −ln %s ≈ %s"
        .formatted(k, k, p(k), DeskFigures.brief(LogBase.E.ofNats(softmax.surprise(k))));
  }

  private String p(int k) {
    return DeskFigures.fine(softmax.probability(k));
  }

  Region view() {
    return card;
  }
}
