package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import downhill.app.view.Sample;
import downhill.picture.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The data and the loss beside the network, as they are clicked and read. */
final class DataPaneTest {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  @Test
  void aClickedRowBecomesTheSampleAndIsLit() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.pressNamed("Samples");
      window.until(() -> !rows(window).isEmpty());
      Mouse.click(cells(row(window, 3)).getFirst());
      window.beat();
      assertThat(sample(window)).isEqualTo(new Sample.Row(3));
      assertThat(row(window, 3).getPseudoClassStates()).contains(SELECTED);
      assertThat(texts(row(window, 3))).startsWith("4");
      assertThat(window.texts()).contains("Forward, sample 4");
      window.press(KeyCode.DOWN);
      assertThat(window.texts()).contains("Forward, sample 5");
    }
  }

  @Test
  void theRowsOfTheBatchAreLit() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.pressNamed("Samples");
      for (int step = 1; step <= 3; step++) {
        window.seek(step);
        var state = window.await(any -> true);
        Set<Integer> batch =
            Arrays.stream(state.snapshot().update().orElseThrow().rows())
                .boxed()
                .collect(Collectors.toSet());
        assertThat(rows(window))
            .isNotEmpty()
            .allSatisfy(row ->
                assertThat(row.getPseudoClassStates().contains(LIT))
                    .isEqualTo(batch.contains(row.getItem())));
      }
    }
  }

  @Test
  void columnsStayWhereTheyAreWhileTheNetworkLearns() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.pressNamed("Samples");
      window.until(() -> !texts(row(window, 0)).getLast().isEmpty());
      List<Double> before = widths(window);
      for (long step : new long[] {1, 20, 160}) {
        window.seek(step);
        assertThat(widths(window)).isEqualTo(before);
        assertThat(Cut.in(window)).isEmpty();
      }
    }
  }

  @Test
  void numbersOfAColumnHaveTheSameDecimals() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.pressNamed("Samples");
      window.seek(40);
      window.until(() -> !texts(row(window, 0)).getLast().isEmpty());
      for (int column = 1; column < 6; column++) {
        int at = column;
        assertThat(rows(window).stream().map(row -> decimals(texts(row).get(at))).distinct())
            .as("column %d", column)
            .hasSize(1);
      }
    }
  }

  @Test
  void theLossIsShownLinearOrLogarithmic() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(40);
      Region loss = loss(window);
      WritableImage log = picture(window, loss);
      window.pressNamed("Linear");
      assertThat(differing(log, picture(window, loss))).isGreaterThan(100);
      window.pressNamed("Log");
      assertThat(differing(log, picture(window, loss))).isZero();
    }
  }

  @Test
  void theMouseAndTheArrowKeysReadTheLoss() {
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(160);
      Region loss = loss(window);
      WritableImage still = picture(window, loss);
      Mouse.move(loss, Fx.get(() -> loss.getWidth() / 2), 40);
      assertThat(differing(still, picture(window, loss))).isGreaterThan(100);
      Mouse.leave(loss);
      assertThat(differing(still, picture(window, loss))).isZero();
      Fx.run(loss::requestFocus);
      window.press(KeyCode.HOME);
      window.press(KeyCode.RIGHT);
      double first = window.await(any -> true).curves().batchLoss().last(15);
      assertThat(spoken(loss)).contains("1.0").contains(Numbers.loss(first));
      assertThat(window.await(any -> true).snapshot().step()).isEqualTo(160);
    }
  }

  private static String spoken(Region region) {
    return Fx.get(() -> region.getAccessibleText());
  }

  private static Sample sample(TestWindow window) {
    return Fx.get(() -> window.app().viewing().sampleProperty().get());
  }

  private static TableView<?> table(TestWindow window) {
    return window.node(DataStyle.ROW_TABLE, TableView.class);
  }

  private static List<TableRow<?>> rows(TestWindow window) {
    TableView<?> table = table(window);
    return Fx.get(() ->
        TestWindow.nodes(table)
            .filter(node -> node instanceof TableRow<?> row && !row.isEmpty())
            .<TableRow<?>>map(row -> (TableRow<?>) row)
            .toList());
  }

  private static TableRow<?> row(TestWindow window, int index) {
    return rows(window).stream().filter(row -> row.getIndex() == index).findFirst().orElseThrow();
  }

  private static List<TableCell<?, ?>> cells(TableRow<?> row) {
    return Fx.get(() ->
        TestWindow.nodes(row)
            .filter(TableCell.class::isInstance)
            .<TableCell<?, ?>>map(cell -> (TableCell<?, ?>) cell)
            .toList());
  }

  private static List<String> texts(TableRow<?> row) {
    return cells(row).stream().map(TableCell::getText).toList();
  }

  private static List<Double> widths(TestWindow window) {
    TableView<?> table = table(window);
    return Fx.get(() -> table.getColumns().stream().map(TableColumnBase::getWidth).toList());
  }

  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  /** The picture below the choice between linear and logarithmic. */
  private static Region loss(TestWindow window) {
    return Fx.get(() -> {
      Node at =
          window.app().scene().getRoot().lookupAll(".toggle-button").stream()
              .filter(button -> ((ToggleButton) button).getText().equals("Log"))
              .findFirst()
              .orElseThrow();
      while (!at.getStyleClass().contains(Style.CARD.css())) {
        at = at.getParent();
      }
      return TestWindow.nodes(at)
          .filter(node -> node.getAccessibleRole() == AccessibleRole.IMAGE_VIEW)
          .map(Region.class::cast)
          .findFirst()
          .orElseThrow();
    });
  }

  private static WritableImage picture(TestWindow window, Node node) {
    window.beat();
    return Fx.get(() -> node.snapshot(null, null));
  }

  private static int differing(WritableImage one, WritableImage other) {
    int count = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        boolean same = one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y);
        count += same ? 0 : 1;
      }
    }
    return count;
  }
}
