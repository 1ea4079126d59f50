package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.CompareStyle;
import downhill.lab.compare.CompareIntent;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The numbers of the runs that are compared open the cards of their own runs. */
final class CompareWhyTest {
  @Test
  void theLossOfARunOpensItsCardAndEscapeClosesIt() throws Exception {
    try (var window = open()) {
      String shown = cell(window, 3, 2).getText();
      Mouse.click(cell(window, 3, 2), 5, 5);
      window.until(() -> window.texts().contains("Loss of all training samples at step 20"));
      assertThat(window.texts()).contains(shown).contains("Run 0.03");
      // A number that is asked about is no run that is to be changed.
      assertThat(Fx.get(() -> table(window).getSelectionModel().isEmpty())).isTrue();
      window.press(KeyCode.ESCAPE);
      window.until(() -> !window.texts().contains("Run 0.03"));
      assertThat(window.app().viewing().askedProperty().get()).isEmpty();
    }
  }

  @Test
  void theVerdictOfARunLeadsToThatRunsSteps() throws Exception {
    try (var window = open()) {
      Mouse.click(cell(window, 4, 5), 5, 5);
      window.until(() -> window.texts().contains("What the run is doing now"));
      assertThat(window.app().viewing().askedProperty().get()).contains(new Topic.Verdict());
    }
  }

  @Test
  void theKeyboardAsksAboutTheRunThatIsChosen() throws Exception {
    try (var window = open()) {
      Fx.run(() -> {
        table(window).requestFocus();
        table(window).getSelectionModel().select(2);
      });
      window.beat();
      Fx.run(() -> table(window).requestFocus());
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("Run 0.01"));
      window.until(() -> window.texts().contains("Loss of all training samples at step 20"));
    }
  }

  private static TestWindow open() throws Exception {
    var window = TestWindow.open(TestWindow.small(), TestWindow.scenario("ice-cream"));
    window.compare(new CompareIntent.Seek(20), state -> state.step() == 20);
    window.until(() -> !Fx.get(() -> cells(window)).isEmpty());
    return window;
  }

  private static TableView<?> table(TestWindow window) {
    return (TableView<?>) window.app().scene().lookup("." + CompareStyle.RUN_TABLE.css());
  }

  private static List<TableCell<?, ?>> cells(TestWindow window) {
    return TestWindow.nodes(table(window))
        .filter(TableCell.class::isInstance)
        .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static TableCell<?, ?> cell(TestWindow window, int run, int column) {
    return Fx.get(() ->
        cells(window).stream()
            .filter(cell -> cell.getIndex() == run)
            .filter(cell -> table(window).getColumns().indexOf(cell.getTableColumn()) == column)
            .findFirst()
            .orElseThrow());
  }
}
