package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.picture.Drawn;
import downhill.app.taking.PictureMenuAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of the window, copied and written. */
final class PictureMenuTest {
  @TempDir Path folder;

  private static List<Node> pictures(TestWindow window) {
    return Fx.get(() ->
        TestWindow.nodes(window.app().scene().getRoot())
            .filter(node -> node instanceof Drawn drawn && drawn.pictureWidth() > 0)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void everyPictureOfALabIsWrittenAsPixelsAndAsLines(int lab) throws Exception {
    try (var window = TestWindow.open(TestWindow.small())) {
      Fx.run(() -> window.app().labs().open(lab));
      window.seek(3);
      window.until(() -> pictures(window).size() > 1);
      for (Node node : pictures(window)) {
        Drawn drawn = (Drawn) node;
        Path png = folder.resolve("p.png");
        Path svg = folder.resolve("p.SVG");
        Fx.run(() -> {
          PictureMenuAccess.write(drawn, png);
          PictureMenuAccess.write(drawn, svg);
        });
        // Two pixels a point, and 12 points of margin on each side.
        assertThat(ImageIO.read(png.toFile()).getWidth())
            .isEqualTo((int) (2 * (drawn.pictureWidth() + 24)));
        assertThat(Files.readString(svg)).startsWith("<?xml").endsWith("</svg>\n");
        assertThat(Files.readString(svg).split("<", -1)).hasSizeGreaterThan(5);
      }
    }
  }

  @Test
  void theFocusedPictureIsCopiedByKey() {
    try (var window = TestWindow.open(TestWindow.small())) {
      Node picture = pictures(window).getFirst();
      clear();
      Fx.run(() ->
          TestWindow.nodes(picture)
              .filter(Node::isFocusTraversable)
              .findFirst()
              .orElseThrow()
              .requestFocus());
      window.press(KeyCode.C, KeyCode.CONTROL);
      Image copied = Fx.get(() -> Clipboard.getSystemClipboard().getImage());
      assertThat(copied.getWidth()).isEqualTo(2 * (((Drawn) picture).pictureWidth() + 24));
    }
  }

  @Test
  void theKeySaysWhatToDoWhereNoPictureHasTheFocus() {
    try (var window = TestWindow.open(TestWindow.small())) {
      clear();
      // The play button has it.
      window.press(KeyCode.C, KeyCode.CONTROL);
      assertThat(window.texts()).contains("Click a picture first, then copy it.");
      assertThat(Fx.get(() -> Clipboard.getSystemClipboard().hasImage())).isFalse();
    }
  }

  @Test
  void theMenuOpensOverPicturesAlone() {
    try (var window = TestWindow.open(TestWindow.small())) {
      int before = Fx.get(() -> Window.getWindows().size());
      Fx.run(() -> askForMenu(window.app().scene().lookup(".play")));
      assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(before);
      Fx.run(() -> askForMenu(new TextField()));
      assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(before);
      Node picture = pictures(window).getFirst();
      Fx.run(() -> askForMenu(picture));
      assertThat(Fx.get(() -> Window.getWindows().size())).isEqualTo(before + 1);
    }
  }

  private static void askForMenu(Node node) {
    node.fireEvent(
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 100, 100, false, null));
  }

  private static void clear() {
    Fx.run(() -> {
      var text = new ClipboardContent();
      text.putString("text");
      Clipboard.getSystemClipboard().setContent(text);
    });
  }
}
