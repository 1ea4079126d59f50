package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.document.Exporting;
import downhill.app.document.Reading;
import downhill.app.message.Message;
import downhill.app.theme.Style;
import downhill.export.ExportKind;
import downhill.lab.session.Intent;
import downhill.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exporting from the window: the menu, what is written, and what is said. */
final class ExportMenuTest {
  @TempDir Path folder;

  private static List<String> entries(TestWindow window) {
    MenuButton menu = window.node(Style.SCENARIO_MENU, MenuButton.class);
    return Fx.get(() ->
        ((Menu) menu.getItems().getLast())
            .getItems().stream()
                .filter(item -> !(item instanceof SeparatorMenuItem))
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList());
  }

  @Test
  void theMenuNamesSevenFormsAndTheMoment() {
    try (var window = TestWindow.open(TestWindow.small())) {
      assertThat(entries(window))
          .containsExactly(
              "Keras script…",
              "Keras notebook…",
              "PyTorch script…",
              "PyTorch notebook…",
              "Code from this moment on",
              "Data as CSV…",
              "Weights as CSV…",
              "History as CSV…");
      window.press(KeyCode.L);
      assertThat(entries(window)).contains("Keras 스크립트…", "학습 기록 CSV…").hasSize(8);
      assertThat(window.app().exporting().suggestedName(ExportKind.DATA, Language.EN))
          .isEqualTo("Ice-cream-sales-data.csv");
      assertThat(window.app().exporting().suggestedName(ExportKind.KERAS_NOTEBOOK, Language.EN))
          .isEqualTo("Ice-cream-sales-keras.ipynb");
    }
  }

  @Test
  void writesTheRunAsItStands() throws Exception {
    Path file = folder.resolve("out");
    try (var window = TestWindow.open(TestWindow.small())) {
      long epoch = window.await(any -> true).stepsPerEpoch();
      window.seek(2 * epoch);
      double bias = window.await(any -> true).snapshot().weights().bias(0, 0);
      export(window, ExportKind.WEIGHTS, file);
      assertThat(Files.readAllLines(file)).hasSize(5).contains("0,bias,,0," + bias);
      export(window, ExportKind.HISTORY, file);
      assertThat(Files.readAllLines(file)).hasSize(4).contains("epoch,loss,end_loss");
      export(window, ExportKind.DATA, file);
      assertThat(Files.readAllLines(file))
          .hasSize(501)
          .contains("temperature,humidity,discount,sales");
    }
  }

  @Test
  void codeHasTheRateThatTheRunHasNow() throws Exception {
    Path file = folder.resolve("run.py");
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().document().send(new Intent.SetLearningRate(3e-5)));
      window.await(state -> state.learningRate() == 3e-5);
      export(window, ExportKind.PYTORCH_SCRIPT, file);
      assertThat(Files.readString(file)).contains("LEARNING_RATE = 3e-05\n");
      export(window, ExportKind.KERAS_NOTEBOOK, file);
      assertThat(Files.readString(file)).contains("learning_rate=3e-05");
    }
  }

  @Test
  void codeGoesOnFromThisMomentWithWhatHandsDid() throws Exception {
    Path file = folder.resolve("run.py");
    try (var window = TestWindow.open(TestWindow.small())) {
      window.seek(5);
      Fx.run(() -> {
        window.app().document().send(new Intent.SetWeight(1, 0.375));
        window.app().document().send(new Intent.Freeze(1, true));
      });
      window.await(state -> state.snapshot().isFrozen(1));
      Fx.run(() -> window.app().exporting().exportFromNow(ExportKind.PYTORCH_SCRIPT, file));
      window.until(() -> window.texts().contains("Written to " + file + "."));
      assertThat(Files.readString(file))
          .contains("# Weights at step 5\n")
          .contains("[0.375],")
          .contains("FROZEN = [(0, (0, 1))]\n")
          .contains("USED_ROWS = 160\n");
    }
  }

  @Test
  void saysInOneSentenceThatItCouldNotBeWritten() {
    Path nowhere = folder.resolve("none").resolve("run.py");
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().exporting().export(ExportKind.KERAS_SCRIPT, nowhere));
      window.until(
          () -> window.texts().stream().anyMatch(text -> text.contains("could not be written")));
    }
  }

  @Test
  void whileItIsWrittenItCanBeStoppedAndNothingStays() throws Exception {
    Path file = folder.resolve("data.csv");
    var work = new ArrayList<Runnable>();
    var said = new ArrayList<Message>();
    try (var window = TestWindow.open(TestWindow.small())) {
      AppContext app = window.app();
      var exporting =
          new Exporting(
              app.document(), app.revisions()::current, said::add, work::add, app.localization());
      Fx.run(() -> exporting.export(ExportKind.DATA, file));
      Reading writing = exporting.writingProperty().get().orElseThrow();
      assertThat(writing.name()).isEqualTo("data.csv");
      Fx.run(() -> exporting.export(ExportKind.DATA, folder.resolve("other.csv")));
      assertThat(work).hasSize(1);
      assertThat(said.removeLast().sentence().apply(Language.EN))
          .isEqualTo("data.csv is still being written. Wait for it, or cancel it.");
      writing.cancel();
      work.removeFirst().run();
      Fx.settle();
      assertThat(exporting.writingProperty().get()).isEmpty();
      assertThat(said.removeLast().sentence().apply(Language.EN))
          .isEqualTo("Stopped. Nothing was written to " + file + ".");
      assertThat(folder).isEmptyDirectory();
      Fx.run(() -> exporting.export(ExportKind.DATA, file));
      Reading again = exporting.writingProperty().get().orElseThrow();
      work.removeFirst().run();
      Fx.settle();
      assertThat(again.progress().get()).isEqualTo(1);
      assertThat(Files.readAllLines(file)).hasSize(501);
    }
  }

  /** Exports and waits until the window says that it is done. */
  private static void export(TestWindow window, ExportKind kind, Path file) {
    Path own = file.resolveSibling(kind + "-" + file.getFileName());
    Fx.run(() -> window.app().exporting().export(kind, own));
    window.until(() -> window.texts().contains("Written to " + own + "."));
    try {
      Files.move(own, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
