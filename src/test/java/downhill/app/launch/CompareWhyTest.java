package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.CompareStyle;
import downhill.lab.compare.CompareIntent;
import downhill.picture.network.SelectionTarget;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
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

  @Test
  void theSettingOfARunLeadsToItsLearningRate() throws Exception {
    try (var window = open()) {
      Mouse.click(cell(window, 2, 1), 5, 5);
      window.until(() -> window.texts().contains("Run 0.01"));
      assertThat(window.app().viewing().askedProperty().get()).contains(new Topic.LearningRate());
    }
  }

  @Test
  void theLossOverASmallPictureOpensItsCard() throws Exception {
    try (var window = open()) {
      Node pictures =
          Fx.get(() ->
              TestWindow.nodes(window.app().scene().getRoot())
                  .filter(node -> "A small picture for each run".equals(node.getAccessibleText()))
                  .findFirst()
                  .orElseThrow());
      double width = pictures.getLayoutBounds().getWidth();
      Mouse.click(pictures, width - 20, 10);
      window.until(() -> window.texts().contains("Run 0.01"));
      assertThat(window.app().viewing().askedProperty().get()).contains(new Topic.TrainingLoss());
    }
  }

  @Test
  void aNumberOfTheOptimizerTableOpensTheStepOfThatRun() throws Exception {
    try (var window = open()) {
      Fx.run(() ->
          TestWindow.nodes(window.app().scene().getRoot())
              .filter(ToggleButton.class::isInstance)
              .map(ToggleButton.class::cast)
              .filter(choice -> "Optimizer".equals(choice.getText()))
              .forEach(ToggleButton::fire));
      window.until(() -> !numbers(window).isEmpty());
      Label second = numbers(window).get(1);
      Fx.run(second::requestFocus);
      window.press(KeyCode.ENTER);
      window.until(() -> window.texts().contains("Run 0.003"));
      assertThat(window.app().viewing().askedProperty().get())
          .contains(new Topic.Weight(new SelectionTarget.Edge(0, 0, 0)));
      String weight = second.getText();
      window.until(() -> window.texts().stream().anyMatch(text -> text.startsWith("+" + weight)));
    }
  }

  /** The weights of the runs, line by line. */
  private static List<Label> numbers(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().lookup("." + CompareStyle.OPTIMIZER_TABLE.css()))
            .filter(Label.class::isInstance)
            .map(Label.class::cast)
            .filter(Label::isFocusTraversable)
            .filter(label -> !label.getText().isEmpty())
            .toList());
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
