package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.link.Topic;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.PageStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The numbers of the Keras drawer lead to their cards. */
final class DrawerWhyTest {
  @Test
  void batchesAndLossesOpenTheirCards() {
    try (var window = TestWindow.open(TestWindow.small())) {
      unfold(window);
      window.seek(21);
      // 500 samples, 32 a batch, 16 batches an epoch: step 21 is batch 5 of epoch 2.
      for (String page : List.of("Two losses", "Mini-batches")) {
        window.pressNamed(page);
        window.until(() -> tableRows(window).size() >= 5);
        Region third =
            tableRows(window).stream()
                .filter(row -> row.getAccessibleText().startsWith("3 32 "))
                .findFirst()
                .orElseThrow();
        Fx.run(third::requestFocus);
        window.press(KeyCode.ENTER);
        assertThat(Fx.get(() -> window.app().viewing().askedProperty().get()))
            .as(page)
            .contains(new Topic.Then(19, new Topic.BatchLoss()));
        Fx.run(() -> window.app().viewing().askedProperty().set(Optional.empty()));
      }
      assertThat(tableRows(window))
          .as("batches to come have no loss yet")
          .filteredOn(row -> row.getAccessibleText().startsWith("6 32 "))
          .singleElement()
          .satisfies(row -> assertThat(row.isFocusTraversable()).isFalse());
    }
  }

  @Test
  void whatFitPrintsOpensItsCard() {
    try (var window = TestWindow.open(TestWindow.small())) {
      unfold(window);
      window.seek(21);
      Label first =
          Fx.get(() ->
              TestWindow.nodes(window.app().drawer().body())
                  .filter(each -> each.getStyleClass().contains(KerasStyle.OUTPUT_FIGURES.css()))
                  .map(Label.class::cast)
                  .filter(each -> each.getText().contains("loss: "))
                  .findFirst()
                  .orElseThrow());
      Mouse.click(first, 20, 5);
      assertThat(Fx.get(() -> window.app().viewing().askedProperty().get()))
          .contains(new Topic.EpochLoss(1));
      Fx.run(() -> window.app().viewing().askedProperty().set(Optional.empty()));
      Region bar = window.node(KerasStyle.KERAS_BAR, Region.class);
      Button figures =
          Fx.get(() ->
              TestWindow.nodes(bar)
                  .filter(
                      each -> each instanceof Button loss && loss.getText().startsWith("loss: "))
                  .map(Button.class::cast)
                  .findFirst()
                  .orElseThrow());
      assertThat(figures.isFocusTraversable()).isTrue();
      assertThat(figures.isMnemonicParsing()).as("the underscore of val_loss stays").isFalse();
      Fx.run(figures::fire);
      assertThat(Fx.get(() -> window.app().viewing().askedProperty().get()))
          .contains(new Topic.EpochLoss(2));
    }
  }

  private static List<Region> tableRows(TestWindow window) {
    Region body = window.app().drawer().body();
    return Fx.get(() ->
        TestWindow.nodes(body)
            .filter(each -> each.getStyleClass().contains(PageStyle.TABLE_ROW.css()))
            .map(Region.class::cast)
            .toList());
  }

  private static void unfold(TestWindow window) {
    Fx.run(() -> {
      window.app().drawer().heightProperty().set(420);
      window.app().drawer().openProperty().set(true);
    });
    window.beat();
  }
}
