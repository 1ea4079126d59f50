package downhill.app.data;

import downhill.app.i18n.LocalWords;
import downhill.app.view.Viewing;
import downhill.picture.Numbers;
import downhill.picture.data.RowFormat;
import downhill.picture.network.SelectionTarget;
import downhill.picture.scene.ClassNames;
import downhill.picture.scene.Columns;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the table of rows: number, use, features, target, for classes the one-hot target
 * with an output node each, prediction. They stay as long as data of the same form are shown.
 */
final class RowColumns {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final double CELL_PADDING = 17;
  private static final TextStyle HEADER = TextStyle.NAME.withSize(12);

  private final LocalWords words;
  private final Viewing viewing;
  private final Consumer<LiveCell> made;
  private final ObjectProperty<@Nullable Experiment> shown = new SimpleObjectProperty<>();
  private final List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
  private final List<TableColumn<Integer, Integer>> data = new ArrayList<>();
  private final List<Runnable> widths = new ArrayList<>();
  private final List<Subscription> titles = new ArrayList<>();
  private final List<Label> outputs = new ArrayList<>();
  private Optional<Form> form = Optional.empty();

  /** What decides which columns there are. */
  private record Form(
      List<String> features, String target, List<String> classes, boolean held, boolean oneHot) {
    static Form of(Experiment experiment) {
      var rows = experiment.dataset();
      return new Form(
          rows.features(),
          rows.target(),
          rows.classes(),
          experiment.validation().size() > 0,
          experiment.classTarget());
    }
  }

  /** What stands in the cells. */
  interface Texts {
    /** The number of a row. */
    String number(int row);

    /** What a row is used for. */
    String use(int row);

    /** A datum: a feature or, after the last, the target. */
    String datum(int row, int column);

    /** A number of the one-hot target. */
    String oneHot(int row, int output);

    /** What the network says. */
    String prediction(int row);

    /** How the data are written; empty before there are any. */
    Optional<RowFormat> format();
  }

  /** Columns that hand each of their cells to {@code made}. */
  RowColumns(LocalWords words, Viewing viewing, Consumer<LiveCell> made) {
    this.words = words;
    this.viewing = viewing;
    this.made = made;
    viewing.hoveredProperty().subscribe(this::light);
    viewing.selectionProperty().subscribe(this::light);
  }

  /** Fits the columns to an experiment; returns whether they are others now. */
  boolean show(Experiment experiment, Texts texts) {
    var wanted = Form.of(experiment);
    boolean other = !form.equals(Optional.of(wanted));
    if (other) {
      // Columns that go must not ask for what the new data do not have.
      titles.forEach(Subscription::unsubscribe);
      titles.clear();
    }
    shown.set(experiment);
    if (other) {
      form = Optional.of(wanted);
      make(wanted, texts);
    } else {
      widths.forEach(Runnable::run);
    }
    return other;
  }

  /** All columns in their order. */
  List<TableColumn<Integer, Integer>> all() {
    return columns;
  }

  /** Those of features and target. */
  List<TableColumn<Integer, Integer>> data() {
    return data;
  }

  private void make(Form wanted, Texts texts) {
    columns.clear();
    data.clear();
    widths.clear();
    outputs.clear();
    int features = wanted.features.size();
    add(LiveCell.NONE, words.bound("data.rows.number"), this::last, texts::number);
    if (wanted.held) {
      Supplier<String> widest = () -> words.text("data.rows.validation");
      add(LiveCell.NONE, words.bound("data.rows.part"), widest, texts::use);
    }
    for (int c = 0; c <= features; c++) {
      int at = c;
      Supplier<String> widest =
          () ->
              texts
                  .format()
                  .map(known -> at < features ? known.widest(at) : known.widestTarget())
                  .orElse("");
      data.add(
          add(at, words.computed(() -> title(at), shown), widest, row -> texts.datum(row, at)));
    }
    if (wanted.oneHot) {
      for (int k = 0; k < wanted.classes.size(); k++) {
        oneHot(k, texts);
      }
    }
    Supplier<String> widest = () -> texts.format().map(RowFormat::widestPrediction).orElse("");
    add(LiveCell.NONE, words.bound("data.rows.prediction"), widest, texts::prediction);
    light();
  }

  private String last() {
    return Optional.ofNullable(shown.get())
        .map(now -> Numbers.sample(now.dataset().size()))
        .orElse("");
  }

  /** A number of the target as the network is taught it; its head leads to the output node. */
  private void oneHot(int output, Texts texts) {
    ObservableValue<String> title =
        words.computed(
            () ->
                words.text(
                    "data.rows.oneHot",
                    Optional.ofNullable(shown.get())
                        .map(ClassNames::of)
                        .filter(names -> output < names.size())
                        .map(names -> names.get(output))
                        .orElse(""),
                    output + 1),
            shown);
    var column = add(LiveCell.NONE, title, () -> "1", row -> texts.oneHot(row, output));
    if (column.getGraphic() instanceof Label head) {
      outputs.add(head);
      head.setOnMouseClicked(event -> node(output).ifPresent(viewing::select));
      head.setOnMouseEntered(event -> viewing.hoveredProperty().set(node(output)));
      head.setOnMouseExited(event -> viewing.hoveredProperty().set(Optional.empty()));
    }
  }

  private Optional<SelectionTarget> node(int output) {
    return Optional.ofNullable(shown.get())
        .map(now -> new SelectionTarget.Node(now.model().layerCount() - 1, output));
  }

  /** Lights the column of the output node that is hovered or selected. */
  private void light() {
    for (int k = 0; k < outputs.size(); k++) {
      Optional<SelectionTarget> node = node(k);
      outputs
          .get(k)
          .pseudoClassStateChanged(
              LIT,
              node.equals(viewing.hoveredProperty().get())
                  || node.equals(viewing.selectionProperty().get()));
    }
  }

  /** Returns the head of a column of data: its name, and in a second line its unit. */
  private String title(int column) {
    Experiment now = shown.get();
    if (now == null) {
      return "";
    }
    Columns names = Columns.of(now, words.language());
    return column < now.dataset().features().size()
        ? RowFormat.title(names.feature(column), names.unitOfFeature(column))
        : RowFormat.title(names.target(), names.unitOfTarget());
  }

  /** Returns the name of a column of data. */
  String name(int column) {
    return title(column).lines().findFirst().orElse("");
  }

  private TableColumn<Integer, Integer> add(
      int place, ObservableValue<String> title, Supplier<String> widest, LiveCell.Text text) {
    var column = new TableColumn<Integer, Integer>();
    var header = new Label();
    header.textProperty().bind(title);
    column.setGraphic(header);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(same -> {
      var cell = new LiveCell(place, text);
      made.accept(cell);
      return cell;
    });
    Runnable fit = () -> column.setPrefWidth(CELL_PADDING + wider(header.getText(), widest.get()));
    Subscription following = title.subscribe(fit);
    titles.add(() -> {
      following.unsubscribe();
      header.textProperty().unbind();
    });
    fit.run();
    widths.add(fit);
    columns.add(column);
    return column;
  }

  /** Measured without the screen: widths depend on the data alone and stay while one trains. */
  private static double wider(String title, String widest) {
    double header =
        title.lines().mapToDouble(line -> TextMetrics.width(line, HEADER)).max().orElse(0);
    return Math.ceil(Math.max(header, TextMetrics.width(widest, TextStyle.NUMBER)));
  }
}
