package downhill.app.data;

import downhill.app.i18n.LocalWords;
import downhill.app.link.Topic;
import downhill.app.theme.Style;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.app.work.IndexList;
import downhill.app.work.LatestWorker;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.lab.session.Update;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import downhill.picture.scene.Columns;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the data with target and prediction; the rows of the current mini-batch are lit. Only
 * the rows on the screen cost anything: a million open as fast as ten.
 */
final class RowTable extends TableView<Integer> implements AutoCloseable {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("misclassified");
  private static final double CELL_PADDING = 17;
  private static final TextStyle HEADER = TextStyle.NAME.withSize(12);

  /** Numbers that change faster than this could not be read. */
  private static final long REST_NANOS = 100_000_000;

  private final LocalWords words;
  private final Viewing viewing;
  private final LatestWorker<Predictions.Question, Predictions> worker =
      new LatestWorker<>("predictions of rows", Predictions::of);
  private final List<Row> rows = new ArrayList<>();
  private final List<LiveCell> predictionCells = new ArrayList<>();
  private final BitSet lit = new BitSet();
  private @Nullable SessionState state;
  private @Nullable RowFormat format;
  private Optional<Predictions> predictions = Optional.empty();
  private Predictions.@Nullable Question asked;
  private int @Nullable [] litRows;
  private Optional<int[]> chosen = Optional.empty();
  private long askedAt;

  /** A row that knows whether it is lit. */
  private final class Row extends TableRow<Integer> {
    @Override
    protected void updateItem(Integer row, boolean empty) {
      super.updateItem(row, empty);
      refresh();
    }

    void refresh() {
      boolean filled = !isEmpty() && getItem() != null;
      pseudoClassStateChanged(LIT, filled && lit.get(getItem()));
      pseudoClassStateChanged(WRONG, filled && isWrong(getItem()));
    }
  }

  RowTable(LocalWords words, Viewing viewing) {
    this.words = words;
    this.viewing = viewing;
    Style.ROW_TABLE.on(this);
    Style.NUMBER.on(this);
    setFixedCellSize(24);
    setRowFactory(table -> {
      var row = new Row();
      rows.add(row);
      return row;
    });
    accessibleTextProperty().bind(words.bound("data.rows.accessible"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (row != null) {
            select(row);
          }
        });
  }

  /** Opens the card of a prediction; with the keyboard, that of the row. */
  private void ask(@Nullable Integer row) {
    SessionState now = state;
    if (row != null && now != null) {
      int last = now.experiment().model().layerCount() - 1;
      viewing.ask(new Topic.Value(new SelectionTarget.Node(last, 0), row, false));
    }
  }

  private void onKey(KeyEvent event) {
    Integer row = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null) {
      viewing.ask(new Topic.Sample(row));
      event.consume();
    }
  }

  private void select(int row) {
    SessionState now = state;
    if (now != null && !viewing.sampleProperty().get().equals(sample(now.experiment(), row))) {
      viewing.sampleProperty().set(sample(now.experiment(), row));
    }
  }

  /** A validation row goes through the network like a sample of the user's own. */
  static Sample sample(Experiment experiment, int row) {
    if (row < experiment.training().size()) {
      return new Sample.Row(row);
    }
    return new Sample.Typed(Arrays.stream(experiment.dataset().rows()[row]).boxed().toList());
  }

  /** Shows a moment. */
  void show(SessionState now, ViewSettings settings) {
    if (state == null || !Identity.same(state.experiment(), now.experiment())) {
      open(now.experiment());
    }
    state = now;
    light(now);
    follow(now.experiment(), settings.sample());
    rows.forEach(Row::refresh);
  }

  private void open(Experiment experiment) {
    var opened = new RowFormat(experiment.dataset(), experiment.model());
    format = opened;
    predictions = Optional.empty();
    asked = null;
    litRows = null;
    rows.clear();
    predictionCells.clear();
    getSelectionModel().clearSelection();
    getColumns().setAll(columns(experiment, opened));
    setItems(new IndexList(experiment.dataset().size()));
  }

  private List<TableColumn<Integer, Integer>> columns(Experiment experiment, RowFormat opened) {
    List<TableColumn<Integer, Integer>> columns = new ArrayList<>();
    String last = Numbers.sample(experiment.dataset().size() - 1);
    columns.add(column(words.bound("data.rows.number"), last, Numbers::sample));
    if (experiment.validation().size() > 0) {
      int training = experiment.training().size();
      columns.add(
          column(
              words.bound("data.rows.part"),
              words.text("data.rows.validation"),
              row -> words.text(row < training ? "data.rows.training" : "data.rows.validation")));
    }
    for (int i = 0; i < experiment.dataset().features().size(); i++) {
      int feature = i;
      columns.add(
          column(
              words.computed(() -> {
                Columns names = Columns.of(experiment, words.language());
                return RowFormat.title(names.feature(feature), names.unitOfFeature(feature));
              }),
              opened.widest(feature),
              row -> opened.feature(row, feature)));
    }
    columns.add(
        column(
            words.computed(() -> {
              Columns names = Columns.of(experiment, words.language());
              return RowFormat.title(names.target(), names.unitOfTarget());
            }),
            opened.widestTarget(),
            opened::target));
    columns.add(predictionColumn(opened));
    return columns;
  }

  private TableColumn<Integer, Integer> predictionColumn(RowFormat opened) {
    TableColumn<Integer, Integer> column =
        column(words.bound("data.rows.prediction"), opened.widestPrediction(), row -> "");
    column.setCellFactory(same -> {
      var cell = new LiveCell(row -> given(row).map(opened::prediction).orElse(""));
      cell.setOnMouseClicked(event -> ask(cell.getItem()));
      predictionCells.add(cell);
      return cell;
    });
    return column;
  }

  private TableColumn<Integer, Integer> column(
      ObservableValue<String> title, String widest, LiveCell.Text text) {
    var column = new TableColumn<Integer, Integer>();
    var header = new Label();
    header.textProperty().bind(title);
    column.setGraphic(header);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(same -> new LiveCell(text));
    title.subscribe(words -> column.setPrefWidth(CELL_PADDING + wider(words, widest)));
    return column;
  }

  /** Measured without the screen: widths depend on the data alone and stay while one trains. */
  private static double wider(String title, String widest) {
    double header =
        title.lines().mapToDouble(line -> TextMetrics.width(line, HEADER)).max().orElse(0);
    return Math.ceil(Math.max(header, TextMetrics.width(widest, TextStyle.NUMBER)));
  }

  /** Lights these training rows in the place of the mini-batch. */
  void light(Optional<int[]> wanted) {
    chosen = wanted;
    SessionState now = state;
    if (now != null) {
      light(now);
      rows.forEach(Row::refresh);
    }
  }

  private void light(SessionState now) {
    int[] batch = chosen.or(() -> now.snapshot().update().map(Update::rows)).orElse(new int[0]);
    if (!Identity.same(batch, litRows)) {
      litRows = batch;
      lit.clear();
      for (int row : batch) {
        lit.set(row);
      }
    }
  }

  private void follow(Experiment experiment, Sample sample) {
    int wanted = sample instanceof Sample.Row(int row) ? row : -1;
    int selected = getSelectionModel().getSelectedIndex();
    boolean fits = selected >= 0 && sample.equals(sample(experiment, selected));
    if (!fits && wanted != selected) {
      if (wanted < 0) {
        getSelectionModel().clearSelection();
      } else {
        getSelectionModel().clearAndSelect(wanted);
        if (rows.stream().noneMatch(row -> !row.isEmpty() && row.getIndex() == wanted)) {
          scrollTo(Math.max(0, wanted - 3));
        }
      }
    }
  }

  private Optional<double[]> given(int row) {
    return predictions.flatMap(known -> Optional.ofNullable(known.outputs().get(row)));
  }

  private boolean isWrong(int row) {
    RowFormat known = format;
    return known != null && given(row).map(out -> known.misclassified(row, out)).orElse(false);
  }

  /**
   * Takes in what has been predicted since the last frame, and asks for what is on the screen.
   *
   * @param nanos the time of the frame
   */
  void frame(long nanos) {
    SessionState now = state;
    if (now == null) {
      return;
    }
    Optional<Predictions> latest = worker.answer();
    boolean ours =
        latest
            .filter(known -> Identity.same(known.asked().experiment(), now.experiment()))
            .isPresent();
    if (ours && !Identity.same(latest.orElse(null), predictions.orElse(null))) {
      predictions = latest;
      predictionCells.forEach(LiveCell::refresh);
      rows.forEach(Row::refresh);
    }
    boolean rests = now.activity() == Activity.PLAYING && nanos - askedAt < REST_NANOS;
    if (!rests) {
      ask(now, nanos);
    }
  }

  private void ask(SessionState now, long nanos) {
    int[] visible =
        rows.stream().filter(row -> !row.isEmpty()).mapToInt(Row::getItem).sorted().toArray();
    Predictions.Question before = asked;
    if (before == null
        || !Identity.same(before.weights(), now.snapshot().weights())
        || !Arrays.equals(before.rows(), visible)) {
      asked = new Predictions.Question(now.experiment(), now.snapshot().weights(), visible);
      askedAt = nanos;
      worker.ask(asked);
    }
  }

  /** Ends the thread that predicts. */
  @Override
  public void close() {
    worker.close();
  }
}
