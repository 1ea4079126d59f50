package downhill.app.launch;

import downhill.app.Fx;
import downhill.app.document.OpenScenario;
import downhill.app.theme.DataStyle;
import downhill.data.Dataset;
import downhill.scenario.DrawnScenario;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The table of samples in the Network lab, for hands and eyes of tests. */
final class SampleRows {
  private SampleRows() {}

  /** Five samples of x and y, which the document carries: x from -2 to 2. */
  static TestWindow line() {
    return open(DrawnScenario.LINE);
  }

  /** Six samples of two features and the classes A, B and C, two of each. */
  static TestWindow classes() {
    return open(DrawnScenario.CLASSES);
  }

  private static TestWindow open(DrawnScenario wanted) {
    TestWindow window = TestWindow.open(TestWindow.small());
    OpenScenario before = window.app().document().current();
    Fx.run(() -> window.app().opening().open(wanted));
    window.until(() -> !window.app().document().current().equals(before));
    showRows(window);
    return window;
  }

  static void showRows(TestWindow window) {
    window.pressNamed("Samples");
    window.until(() -> cell(window, 0, 0).isPresent());
    Fx.run(() -> table(window).requestFocus());
    window.beat();
  }

  static TableView<?> table(TestWindow window) {
    return (TableView<?>) window.app().scene().lookup("." + DataStyle.ROW_TABLE.css());
  }

  /** The cell of a datum: after the number of the sample, and what it is used for. */
  static Optional<TableCell<?, ?>> cell(TestWindow window, int row, int column) {
    boolean held = window.app().document().state().experiment().validation().size() > 0;
    int place = column + (held ? 2 : 1);
    return Fx.get(() ->
        TestWindow.nodes(table(window))
            .filter(node -> node instanceof TableCell<?, ?> cell && cell.getIndex() == row)
            .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
            .filter(
                cell -> cell.getTableView().getColumns().indexOf(cell.getTableColumn()) == place)
            .findFirst());
  }

  static void type(TestWindow window, String text) {
    for (String letter : text.split("", -1)) {
      if (!letter.isEmpty()) {
        Fx.run(() -> {
          Node focused = window.app().scene().getFocusOwner();
          Event.fireEvent(
              focused,
              new KeyEvent(
                  KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        });
      }
    }
    window.beat();
  }

  static Dataset until(TestWindow window, Predicate<Dataset> wanted) {
    window.until(() -> wanted.test(rows(window)));
    return rows(window);
  }

  static Dataset rows(TestWindow window) {
    return window.app().document().state().experiment().dataset();
  }

  static void copy(String text) {
    Fx.run(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  static Node editor(TestWindow window) {
    return window.node(DataStyle.CELL_EDITOR, Node.class);
  }

  /** Clicks while keys are held. */
  static void click(TestWindow window, int row, int column, KeyCode... held) {
    Mouse.click(cell(window, row, column).orElseThrow(), List.of(held));
    window.beat();
  }

  /** The rows that look selected, in their order; that below the last one too. */
  static List<Integer> selected(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(table(window))
            .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
            .filter(row ->
                row.getPseudoClassStates().stream()
                    .anyMatch(state -> "chosen".equals(state.getPseudoClassName())))
            .map(row -> ((TableRow<?>) row).getIndex())
            .sorted()
            .toList());
  }

  /** The text on the clipboard. */
  static String clipboard() {
    return Fx.get(() -> Clipboard.getSystemClipboard().getString());
  }
}
