package downhill.app.page;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javafx.util.Duration;

/** A button that copies an explanation: as text, as Markdown with formulas, or as a picture. */
public final class TakeAlong extends MenuButton {
  private static final double PIXELS_PER_POINT = 2;
  private static final Duration SAID = Duration.seconds(2);

  private final Supplier<Optional<Taken>> source;
  private final PauseTransition saying = new PauseTransition(SAID);
  private final Node icon = Icon.COPY.node();
  private final Node done = Icon.CHECK.node();

  /**
   * What is copied.
   *
   * @param page what it says
   * @param picture what shows it
   */
  public record Taken(InspectorPage page, Region picture) {}

  /** A button that copies what {@code source} has at that time; nothing where it has nothing. */
  public TakeAlong(Supplier<Optional<Taken>> source, Localization localization) {
    this.source = source;
    LocalWords words = localization.beside(TakeAlong.class);
    Style.QUIET.on(Style.ICON_BUTTON.on(PageStyle.TAKE_ALONG.on(this)));
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    accessibleTextProperty().bind(words.bound("page.copy"));
    setTooltip(Buttons.tooltip(words.bound("page.copy")));
    getItems()
        .addAll(
            item(words, "page.copy.text", this::copyText),
            item(words, "page.copy.markdown", this::copyMarkdown),
            item(words, "page.copy.picture", this::copyPicture));
    saying.setOnFinished(event -> setGraphic(icon));
  }

  private static MenuItem item(LocalWords words, String key, Runnable action) {
    var item = new MenuItem();
    item.textProperty().bind(words.bound(key));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** Copies the words and numbers alone. */
  public void copyText() {
    copy(explained -> strings(PageText.of(explained.page())));
  }

  /** Copies the words and numbers as Markdown, with formulas in LaTeX. */
  public void copyMarkdown() {
    copy(explained -> strings(PageMarkdown.of(explained.page())));
  }

  /** Copies what is on the screen, also what is scrolled out of sight. */
  public void copyPicture() {
    copy(explained -> {
      var content = new ClipboardContent();
      var how = new SnapshotParameters();
      how.setTransform(Transform.scale(PIXELS_PER_POINT, PIXELS_PER_POINT));
      how.setFill(ground(explained.picture()));
      content.putImage(explained.picture().snapshot(how, null));
      return content;
    });
  }

  private void copy(Function<Taken, ClipboardContent> content) {
    source
        .get()
        .ifPresent(explained -> {
          if (Clipboard.getSystemClipboard().setContent(content.apply(explained))) {
            setGraphic(done);
            saying.playFromStart();
          }
        });
  }

  private static ClipboardContent strings(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    return content;
  }

  /** Returns the colour on which a node stands. */
  private static Paint ground(Node node) {
    for (Node around = node; around != null; around = around.getParent()) {
      if (around instanceof Region region && region.getBackground() != null) {
        for (var fill : region.getBackground().getFills()) {
          if (fill.getFill() instanceof Color color && color.isOpaque()) {
            return color;
          }
        }
      }
    }
    return Color.WHITE;
  }
}
