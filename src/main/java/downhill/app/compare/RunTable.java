package downhill.app.compare;

import downhill.app.control.Buttons;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Topic;
import downhill.app.picture.PictureWords;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import downhill.app.view.ViewSettings;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.RunState;
import downhill.lab.verdict.Verdict;
import downhill.picture.Numbers;
import downhill.picture.Theme;
import downhill.picture.compare.ComparePicture;
import downhill.picture.compare.RunCurve;
import downhill.picture.scene.WeightNames;
import downhill.picture.verdict.VerdictText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The runs line by line, sorted by their titles. Its items are the places of the runs. */
final class RunTable extends TableView<Integer> {
  private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
  private static final double ROW = 22;
  private static final double HEAD = 26;
  private static final int SETTING = 1;
  private static final int LOSS = 2;
  private static final int STEPS = 4;

  private final CompareViewModel model;
  private final ObjIntConsumer<Topic> ask;
  private final LocalWords words;
  private final TableColumn<Integer, Integer> accuracy;
  private final List<RunCell> cells = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private @Nullable ComparePicture picture;
  private List<Verdict> verdicts = List.of();
  private Theme theme = Theme.LIGHT;

  /** A line that stands out while its run is pointed at. */
  private final class Row extends TableRow<Integer> {
    Row() {
      hoverProperty()
          .subscribe((before, over) -> {
            boolean filled = !isEmpty();
            model
                .pointedProperty()
                .set(over && filled ? OptionalInt.of(getItem()) : OptionalInt.empty());
          });
    }

    void refresh(OptionalInt pointed) {
      boolean out = !isEmpty() && pointed.isPresent() && pointed.getAsInt() == getItem();
      pseudoClassStateChanged(POINTED, out);
    }
  }

  /**
   * A table without runs.
   *
   * @param ask hears which number of which run is asked about
   */
  RunTable(CompareViewModel model, LocalWords words, ObjIntConsumer<Topic> ask) {
    this.model = model;
    this.ask = ask;
    this.words = words;
    CompareStyle.RUN_TABLE.on(this);
    setFixedCellSize(ROW);
    setMinHeight(0);
    setPlaceholder(new Region());
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    accessibleTextProperty().bind(words.bound("compare.runs"));
    setRowFactory(table -> {
      var row = new Row();
      rows.add(row);
      return row;
    });
    accuracy =
        column(
            "compare.column.accuracy",
            64,
            Style.NUMBER,
            RunTable::accuracy,
            byNumber(RunCurve::accuracy));
    getColumns()
        .setAll(
            List.of(
                nameColumn(),
                column("compare.column.setting", 110, Style.NUMBER, run -> run.setting(), byText()),
                column(
                    "compare.column.loss",
                    72,
                    Style.NUMBER,
                    RunTable::loss,
                    byNumber(RunCurve::loss)),
                accuracy,
                column(
                    "compare.column.steps",
                    64,
                    Style.NUMBER,
                    RunTable::steps,
                    byNumber(RunTable::first)),
                verdictColumn()));
    asks(accuracy, run -> Optional.of(new Topic.Accuracy(false)));
    asks(getColumns().get(SETTING), run -> Optional.of(new Topic.LearningRate()));
    asks(getColumns().get(LOSS), run -> Optional.of(new Topic.TrainingLoss()));
    asks(getColumns().get(STEPS), this::reaching);
    asks(getColumns().getLast(), run -> Optional.of(new Topic.Verdict()));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          Integer run = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && run != null) {
            ask.accept(new Topic.TrainingLoss(), run);
            event.consume();
          }
        });
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(run -> {
          if (run != null && !model.selectedProperty().get().equals(OptionalInt.of(run))) {
            model.selectedProperty().set(OptionalInt.of(run));
          }
        });
    model.selectedProperty().subscribe(this::follow);
    model.pointedProperty().subscribe(run -> rows.forEach(row -> row.refresh(run)));
  }

  /** Lets the numbers of a column ask why they are so. */
  private void asks(TableColumn<Integer, ?> column, Function<Integer, Optional<Topic>> topic) {
    @SuppressWarnings("unchecked") // All columns of this table hold the places of runs.
    var numbers = (TableColumn<Integer, Integer>) column;
    var made = numbers.getCellFactory();
    numbers.setCellFactory(same ->
        made.call(same) instanceof RunCell cell
            ? cell.asking(run -> topic.apply(run).ifPresent(asked -> ask.accept(asked, run)))
            : made.call(same));
  }

  /** Asks about the step at which a run reached the target. */
  private Optional<Topic> reaching(int run) {
    ComparePicture shown = picture;
    return shown == null
            || run >= shown.runs().size()
            || shown.runs().get(run).firstAtTarget().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Topic.Then(
                shown.runs().get(run).firstAtTarget().getAsLong(), new Topic.TrainingLoss()));
  }

  private void follow(OptionalInt run) {
    if (run.isEmpty()) {
      getSelectionModel().clearSelection();
    } else if (getItems().contains(run.getAsInt())) {
      getSelectionModel().select(Integer.valueOf(run.getAsInt()));
    }
  }

  /**
   * Shows the runs.
   *
   * @param known what each run is doing; empty as long as nobody has found out
   */
  void show(
      ComparisonState state, ComparePicture shown, List<Verdict> known, ViewSettings settings) {
    picture = shown;
    verdicts = known;
    theme = settings.theme();
    accuracy.setVisible(!shown.runs().stream().allMatch(run -> Double.isNaN(run.accuracy())));
    int count = shown.runs().size();
    if (getItems().size() != count) {
      setPrefHeight(HEAD + ROW * count + 4);
      getItems().setAll(IntStream.range(0, count).boxed().toList());
      follow(model.selectedProperty().get());
    } else if (!CompareViewModel.isRunning(state) && !getSortOrder().isEmpty()) {
      sort();
    }
    cells.forEach(RunCell::refresh);
  }

  private TableColumn<Integer, Integer> nameColumn() {
    var column = column("compare.column.run", 126, CompareStyle.RUN_NAME, RunCurve::name, byText());
    column.setCellFactory(
        same -> keep(new RunCell(this::name, () -> theme, CompareStyle.RUN_NAME)));
    return column;
  }

  private TableColumn<Integer, Integer> verdictColumn() {
    var column =
        column("compare.column.verdict", 86, CompareStyle.CELL_WORD, RunCurve::name, byText());
    column.setCellFactory(same ->
        keep(new RunCell(this::verdict, this::evidence, () -> theme, CompareStyle.CELL_WORD)));
    column.setComparator(Comparator.comparing(this::verdict));
    return column;
  }

  /** Says what a run is doing; where nobody can tell, how it stands. */
  private String verdict(int run) {
    return known(run)
        .map(known ->
            known instanceof Verdict.Overshooting
                ? words.text("compare.overshooting")
                : VerdictText.in(words.language()).name(known))
        .orElseGet(() -> run(run, curve -> words.text("compare.outcome." + curve.outcome())));
  }

  private String evidence(int run) {
    return known(run)
        .map(known -> VerdictText.in(words.language()).sentence(known, this::weightName))
        .orElseGet(() -> verdict(run));
  }

  private String weightName(int index) {
    return model
        .plan()
        .map(plan -> WeightNames.of(plan.experiment(), index, PictureWords.in(words.language())))
        .orElse("");
  }

  /** A verdict may be some steps old; that a run has diverged is known at once. */
  private Optional<Verdict> known(int run) {
    ComparePicture shown = picture;
    boolean lost =
        shown != null
            && run < shown.runs().size()
            && shown.runs().get(run).outcome() == RunState.Outcome.DIVERGED;
    return run < verdicts.size()
        ? Optional.of(verdicts.get(run))
            .filter(known -> !(known instanceof Verdict.Unknown))
            .filter(known -> lost == (known instanceof Verdict.Diverged))
        : Optional.empty();
  }

  private TableColumn<Integer, Integer> column(
      String key,
      double width,
      StyleClass style,
      Function<RunCurve, String> text,
      Comparator<RunCurve> order) {
    var column = new TableColumn<Integer, Integer>();
    column.setGraphic(head(column, key));
    column.getStyleClass().add(style.css());
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setMinWidth(44);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(same -> keep(new RunCell(run -> run(run, text), () -> theme, style)));
    column.setComparator((one, other) -> compared(one, other, order));
    return column;
  }

  /** The title of a column, which sorts by mouse and by keyboard alike. */
  private Button head(TableColumn<Integer, Integer> column, String key) {
    var head = CompareStyle.SORT_HEAD.on(new Button());
    head.setMnemonicParsing(false);
    head.textProperty().bind(words.bound(key));
    head.accessibleTextProperty().bind(words.bound("compare.sort", head.textProperty()));
    head.setTooltip(Buttons.tooltip(words.bound("compare.sort", head.textProperty())));
    head.setOnAction(event -> sortBy(column));
    return head;
  }

  /** Upwards first, then downwards, then as the runs come. */
  private void sortBy(TableColumn<Integer, Integer> column) {
    boolean already = getSortOrder().contains(column);
    if (already && column.getSortType() == TableColumn.SortType.DESCENDING) {
      getSortOrder().clear();
      getItems().sort(Comparator.naturalOrder());
      return;
    }
    column.setSortType(already ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
    getSortOrder().setAll(List.of(column));
    sort();
  }

  private RunCell keep(RunCell cell) {
    cells.add(cell);
    return cell;
  }

  private int compared(int one, int other, Comparator<RunCurve> order) {
    ComparePicture shown = picture;
    if (shown == null || Math.max(one, other) >= shown.runs().size()) {
      return Integer.compare(one, other);
    }
    int compared = order.compare(shown.runs().get(one), shown.runs().get(other));
    return compared != 0 ? compared : Integer.compare(one, other);
  }

  private String name(int run) {
    return run(run, RunCurve::name);
  }

  private String run(int run, Function<RunCurve, String> text) {
    ComparePicture shown = picture;
    return shown == null || run >= shown.runs().size() ? "" : text.apply(shown.runs().get(run));
  }

  private static String loss(RunCurve run) {
    return Double.isNaN(run.loss()) ? "–" : Numbers.loss(run.loss());
  }

  private static String accuracy(RunCurve run) {
    return Double.isNaN(run.accuracy()) ? "–" : Numbers.fixed(100 * run.accuracy(), 1) + "%";
  }

  private static String steps(RunCurve run) {
    return run.firstAtTarget().isPresent() ? Numbers.count(run.firstAtTarget().getAsLong()) : "–";
  }

  private static double first(RunCurve run) {
    return run.firstAtTarget().isPresent() ? run.firstAtTarget().getAsLong() : Double.NaN;
  }

  private static Comparator<RunCurve> byText() {
    return Comparator.comparing(RunCurve::name);
  }

  /** Numbers that are not known come last: NaN is the largest of doubles. */
  private static Comparator<RunCurve> byNumber(java.util.function.ToDoubleFunction<RunCurve> n) {
    return Comparator.<RunCurve>comparingInt(
            run -> run.outcome() == RunState.Outcome.DIVERGED ? 1 : 0)
        .thenComparingDouble(n);
  }
}
