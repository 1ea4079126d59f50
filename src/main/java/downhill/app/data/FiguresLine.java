package downhill.app.data;

import downhill.app.control.Buttons;
import downhill.app.control.FixedLabel;
import downhill.app.formula.Follow;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.theme.DataStyle;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.quality.NumberQuality;
import downhill.lab.quality.Quality;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * How well the network does, in a line: on the training rows, and on those held back. A click or
 * Enter opens a figure's card.
 */
final class FiguresLine {
  private final LocalWords words;
  private final Follow follow;
  private final List<Figure> figures = new ArrayList<>();
  private final ObservableList<Node> groups = FXCollections.observableArrayList();
  private String form = "";

  /** A number that says where it comes from when the mouse is on it. */
  private final class Figure {
    private final ObjectProperty<Optional<Quality>> quality =
        new SimpleObjectProperty<>(Optional.empty());
    private final Kind kind;
    private final FixedLabel label = PageStyle.ASKS.on(new FixedLabel());

    Figure(Kind kind, boolean held) {
      this.kind = kind;
      Follow.lead(label, Optional.of(new Link.Card(kind.topic(held))), follow);
      label.reserve(kind.widest);
      label.setTooltip(
          Buttons.tooltip(
              words.computed(
                  () -> quality.get().map(known -> FiguresLine.this.why(kind, known)).orElse(""),
                  quality)));
    }

    void show(Quality known) {
      quality.set(Optional.of(known));
      String number = number(kind, known);
      label.setText(number);
      label.setAccessibleText(words.text(kind.key()) + ": " + number);
    }
  }

  private enum Kind {
    ABSOLUTE("0.000e−00"),
    DETERMINATION("-00.000"),
    ACCURACY("100.0%");

    private final String widest;

    Kind(String widest) {
      this.widest = widest;
    }

    String key() {
      return "data.figure." + name();
    }

    private Topic topic(boolean held) {
      return switch (this) {
        case ABSOLUTE -> new Topic.AbsoluteError(held);
        case DETERMINATION -> new Topic.Determination(held);
        case ACCURACY -> new Topic.Accuracy(held);
      };
    }
  }

  /** A line whose numbers lead where {@code follow} goes. */
  FiguresLine(LocalWords words, Follow follow) {
    this.words = words;
    this.follow = follow;
  }

  /** The figures of the training rows, and those of the rows held back. */
  ObservableList<Node> groups() {
    return groups;
  }

  /** Shows the figures of a moment. */
  void show(Quality training, Optional<Quality> validation) {
    List<Kind> kinds =
        switch (training) {
          case NumberQuality _ -> List.of(Kind.ABSOLUTE, Kind.DETERMINATION);
          case ConfusionMatrix _ -> List.of(Kind.ACCURACY);
        };
    String wanted = kinds + " " + validation.isPresent();
    if (!wanted.equals(form)) {
      form = wanted;
      lay(kinds, validation.isPresent());
    }
    int half = kinds.size();
    for (int i = 0; i < figures.size(); i++) {
      figures.get(i).show(i < half ? training : validation.orElse(training));
    }
  }

  private void lay(List<Kind> kinds, boolean held) {
    figures.clear();
    groups.setAll(kinds.size() == 1 ? single(kinds.getFirst(), held) : List.of(grid(kinds, held)));
  }

  /** One kind of figure is named once, before the first of the two. */
  private List<Node> single(Kind kind, boolean held) {
    Label training = word("data.figures.training");
    Label name = word(kind.key());
    if (!held) {
      return List.of(line(training, name, figure(kind, false).label));
    }
    return List.of(
        line(name, training, figure(kind, false).label),
        line(word("data.figures.validation"), figure(kind, true).label));
  }

  private static HBox line(Node... parts) {
    return DataStyle.FIGURES_LINE.on(new HBox(parts));
  }

  /** Several stand one under the other, so that their columns line up. */
  private GridPane grid(List<Kind> kinds, boolean held) {
    var grid = DataStyle.FIGURES_GRID.on(new GridPane());
    for (int row = 0; row < (held ? 2 : 1); row++) {
      grid.add(word(row == 0 ? "data.figures.training" : "data.figures.validation"), 0, row);
      for (int i = 0; i < kinds.size(); i++) {
        grid.add(word(kinds.get(i).key()), 2 * i + 1, row);
        grid.add(figure(kinds.get(i), row == 1).label, 2 * i + 2, row);
      }
    }
    return grid;
  }

  private Figure figure(Kind kind, boolean held) {
    var figure = new Figure(kind, held);
    figures.add(figure);
    return figure;
  }

  private Label word(String key) {
    var label = Style.CAPTION.on(new Label());
    label.textProperty().bind(words.bound(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static String number(Kind kind, Quality quality) {
    return switch (quality) {
      case ConfusionMatrix matrix -> Numbers.fixed(100 * matrix.accuracy(), 1) + "%";
      case NumberQuality numbers ->
          kind == Kind.ABSOLUTE
              ? Numbers.loss(numbers.meanAbsoluteError())
              : numbers.determination().isPresent()
                  ? determination(numbers.determination().getAsDouble())
                  : "–";
    };
  }

  /** Far below 0 the exact number says no more. */
  private static String determination(double value) {
    return value < -99 ? "< −99" : Numbers.fixed(value, 3);
  }

  private String why(Kind kind, Quality quality) {
    return switch (quality) {
      case ConfusionMatrix matrix ->
          words.text(
              "data.why.ACCURACY",
              Numbers.count(matrix.right()),
              Numbers.count(matrix.samples()),
              Numbers.fixed(100 * matrix.accuracy(), 2));
      case NumberQuality numbers -> {
        String n = Numbers.count(numbers.samples());
        if (kind == Kind.ABSOLUTE) {
          yield words.text(
              "data.why.ABSOLUTE",
              Numbers.loss(numbers.absolute()),
              n,
              Numbers.loss(numbers.meanAbsoluteError()));
        }
        yield numbers.determination().isEmpty()
            ? words.text("data.why.UNDEFINED")
            : words.text(
                "data.why.DETERMINATION",
                Numbers.loss(numbers.squares()),
                Numbers.loss(numbers.total()),
                Numbers.fixed(numbers.determination().getAsDouble(), 5),
                Numbers.loss(numbers.mean()));
      }
    };
  }
}
