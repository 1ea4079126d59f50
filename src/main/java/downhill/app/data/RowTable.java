package downhill.app.data;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Topic;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.app.work.IndexList;
import downhill.data.Dataset;
import downhill.lab.session.SessionState;
import downhill.lab.session.Update;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the data with target and prediction, and an empty one to type a new row into; the
 * rows of the current mini-batch are lit. Only the rows on the screen cost anything: a million open
 * as fast as ten.
 */
final class RowTable extends TableView<Integer> implements AutoCloseable {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("misclassified");

  private final Viewing viewing;
  private final RowEntry entry;
  private final RowColumns columns;
  private final RowPredictions predictions = new RowPredictions();
  private final RowTexts texts;
  private final RowSelection selection;
  private final List<Row> rows = new ArrayList<>();
  private final List<LiveCell> cells = new ArrayList<>();
  private final BitSet lit = new BitSet();
  private CellListener onCell = (event, row, column) -> {};
  private @Nullable SessionState state;
  private @Nullable Shape shape;
  private int @Nullable [] litRows;
  private Optional<int[]> chosen = Optional.empty();
  private int cursor;

  /** The columns that are typed into: as long as they stay, so does what was typed. */
  private record Shape(List<String> features, String target, boolean named) {
    static Shape of(Dataset rows) {
      return new Shape(rows.features(), rows.target(), !rows.classes().isEmpty());
    }
  }

  /** Hears of a datum that is clicked. */
  interface CellListener {
    /** A feature or, after the last, the target was clicked. */
    void clicked(MouseEvent event, int row, int column);
  }

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
      pseudoClassStateChanged(CHOSEN, filled && selection.contains(getItem()));
      pseudoClassStateChanged(WRONG, filled && isWrong(getItem()));
    }
  }

  RowTable(LocalWords words, Viewing viewing, RowEntry entry) {
    this.viewing = viewing;
    this.entry = entry;
    this.texts = new RowTexts(words, entry, predictions);
    this.columns = new RowColumns(words, viewing, this::made);
    DataStyle.ROW_TABLE.on(this);
    Style.NUMBER.on(this);
    setFixedCellSize(24);
    setRowFactory(table -> {
      var row = new Row();
      rows.add(row);
      return row;
    });
    accessibleTextProperty().bind(words.bound("data.rows.accessible"));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    selection = new RowSelection(this, row -> go(row, column()), () -> rows.forEach(Row::refresh));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> {
          if (row != null) {
            select(row);
          }
          ArrowKeys.keepCopyFor(this, row != null && row < size());
          mark();
        });
  }

  /** Tells {@code listener} of clicks. */
  void onCell(CellListener listener) {
    onCell = listener;
  }

  private void made(LiveCell cell) {
    cells.add(cell);
    selection.watch(cell);
    cell.setOnMouseClicked(event -> {
      if (cell.isEmpty()) {
        return;
      }
      if (cell.place() != LiveCell.NONE) {
        cursor = cell.place();
        mark();
        onCell.clicked(event, cell.getItem(), cell.place());
        whileInspected(cell.getItem(), cell.place());
      } else if (event.isShiftDown() || event.isShortcutDown()) {
        mark();
      } else if (cell.getTableColumn().equals(getColumns().getLast())) {
        ask(cell.getItem());
      } else if (cell.getItem() < size()) {
        viewing.ask(new Topic.Sample(cell.getItem()));
      }
    });
  }

  /** Shows the card of a datum where cards are open: opening one would move the table. */
  private void whileInspected(int row, int place) {
    SessionState now = state;
    boolean inspected =
        viewing.askedProperty().get().isPresent() || viewing.selectionProperty().get().isPresent();
    if (now != null && row < size() && inspected) {
      int features = now.experiment().model().inputs();
      viewing.ask(
          place < features
              ? new Topic.Value(new SelectionTarget.Input(place), row, false)
              : new Topic.Sample(row));
    }
  }

  /** Opens the card of a prediction; with the keyboard, that of the row. */
  private void ask(@Nullable Integer row) {
    SessionState now = state;
    if (row != null && now != null && row < size()) {
      int last = now.experiment().model().layerCount() - 1;
      viewing.ask(new Topic.Value(new SelectionTarget.Node(last, 0), row, false));
    }
  }

  private void onKey(KeyEvent event) {
    Integer row = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null && row < size()) {
      viewing.ask(new Topic.Sample(row));
      event.consume();
    }
  }

  private void select(int row) {
    SessionState now = state;
    if (now != null
        && row < size()
        && !viewing.sampleProperty().get().equals(sample(now.experiment(), row))) {
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

  private int size() {
    SessionState now = state;
    return now == null ? 0 : now.experiment().dataset().size();
  }

  /** The row that keys go to, which may be the one below the last; -1 where there is none. */
  int row() {
    return getSelectionModel().getSelectedIndex();
  }

  /** The selected rows of the document; the one below the last is none. */
  BitSet selected() {
    return selection.rows(size());
  }

  /** Selects a row alone, and leads the keys to it. */
  void selectOnly(int row) {
    go(row, column());
    selection.only(row);
  }

  /** The column of data that keys go to. */
  int column() {
    return Math.clamp(cursor, 0, Math.max(0, dataColumns() - 1));
  }

  /** How many columns of data there are: the features and the target. */
  int dataColumns() {
    return columns.data().size();
  }

  /** The name of a column of data. */
  String nameOf(int column) {
    return columns.name(column);
  }

  /** Whether a character begins what can stand where the keys go to. */
  boolean begins(String typed) {
    return texts.begins(column(), typed);
  }

  /** Leads the keys to a datum. */
  void go(int row, int column) {
    cursor = column;
    if (row != row()) {
      getSelectionModel().clearAndSelect(row);
    }
    if (cell(row, column).isEmpty()) {
      scrollTo(Math.max(0, row - 2));
      scrollToColumn(columns.data().get(column));
      applyCss();
      layout();
    }
    mark();
  }

  /** Returns the cell of a datum, where it is on the screen. */
  Optional<Node> cell(int row, int column) {
    return cells.stream()
        .filter(cell -> cell.isAt(row, column) && cell.getScene() != null && isShown(cell))
        .map(Node.class::cast)
        .findFirst();
  }

  private boolean isShown(Node cell) {
    var place = sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    return cell.getParent() != null
        && cell.getParent().isVisible()
        && place.getMinY() >= 0
        && place.getMaxY() <= getHeight() + 1
        && place.getMinX() < getWidth() - place.getWidth() / 2
        && place.getMaxX() > place.getWidth() / 2;
  }

  /** Returns a datum with all its digits. */
  String whole(int row, int column) {
    return texts.whole(row, column);
  }

  /** Writes all cells again. */
  void write() {
    if (getItems() instanceof IndexList counted) {
      counted.resize(entry.below() + 1);
    }
    cells.forEach(LiveCell::refresh);
  }

  private void mark() {
    cells.forEach(cell -> cell.mark(row(), column()));
  }

  /** Shows a moment. */
  void show(SessionState now, ViewSettings settings) {
    boolean other = state == null || !Identity.same(state.experiment(), now.experiment());
    int before = size();
    state = now;
    if (other) {
      open(now.experiment());
    }
    if (before != size()) {
      selection.only(row());
    }
    light(now);
    follow(now.experiment(), settings.sample());
    rows.forEach(Row::refresh);
  }

  private void open(Experiment experiment) {
    Dataset data = experiment.dataset();
    texts.show(experiment);
    predictions.forget();
    litRows = null;
    if (!columns.show(experiment, texts)) {
      write();
      mark();
      return;
    }
    var now = Shape.of(data);
    boolean goesOn = now.equals(shape);
    shape = now;
    int at = goesOn ? row() : -1;
    if (!goesOn) {
      entry.open(data.features().size() + 1);
      cursor = 0;
    }
    rows.clear();
    cells.clear();
    getSelectionModel().clearSelection();
    getColumns().setAll(columns.all());
    setItems(new IndexList(entry.below() + 1));
    if (at >= 0) {
      go(Math.min(at, entry.below()), cursor);
    }
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
    boolean below = selected >= size();
    boolean fits = selected >= 0 && !below && sample.equals(sample(experiment, selected));
    if (!below && !fits && wanted != selected) {
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

  private boolean isWrong(int row) {
    return row < size() && texts.isWrong(row);
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
    int[] visible =
        rows.stream()
            .filter(row -> !row.isEmpty() && row.getItem() < size())
            .mapToInt(Row::getItem)
            .sorted()
            .toArray();
    if (predictions.frame(now, visible, nanos)) {
      write();
      rows.forEach(Row::refresh);
    }
  }

  /** Ends the thread that predicts. */
  @Override
  public void close() {
    predictions.close();
  }
}
