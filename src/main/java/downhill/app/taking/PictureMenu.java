package downhill.app.taking;

import downhill.app.control.Card;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.message.Message;
import downhill.app.picture.Drawn;
import downhill.app.theme.ThemeSwitch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Copies any picture of the window, or writes it to a file: by its context menu, or by a key. */
public final class PictureMenu {
  private static final Duration SAID = Duration.seconds(1.5);

  private final ContextMenu menu = new ContextMenu();
  private final Tooltip copied = new Tooltip();
  private final PauseTransition saying = new PauseTransition(SAID);
  private final ThemeSwitch themes;
  private final Consumer<Message> messages;
  private final LocalWords words;
  private @Nullable Node asked;

  /** A menu whose {@code messages} are heard. */
  public PictureMenu(ThemeSwitch themes, Consumer<Message> messages, Localization localization) {
    this.themes = themes;
    this.messages = messages;
    words = localization.beside(PictureMenu.class);
    menu.getItems().addAll(item("taking.copy", this::copy), item("taking.save", this::save));
    copied.textProperty().bind(words.bound("taking.copied"));
    saying.setOnFinished(event -> copied.hide());
  }

  private MenuItem item(String key, Consumer<Node> action) {
    var item = new MenuItem();
    item.textProperty().bind(words.bound(key));
    item.setOnAction(event -> Optional.ofNullable(asked).ifPresent(action));
    return item;
  }

  /** Opens over the pictures of {@code scene} from now on. */
  public void listenOn(Scene scene) {
    scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::open);
  }

  private void open(ContextMenuEvent event) {
    menu.hide();
    if (event.getTarget() instanceof Node target) {
      picture(target)
          .ifPresent(found -> {
            asked = found;
            menu.show(found, event.getScreenX(), event.getScreenY());
            event.consume();
          });
    }
  }

  /** Copies the picture that has the focus, or that stands beside what has it. */
  public void copyFocused(Scene scene) {
    Optional.ofNullable(scene.getFocusOwner())
        .flatMap(PictureMenu::picture)
        .ifPresentOrElse(
            this::copy,
            () ->
                messages.accept(
                    new Message(false, language -> words.text("taking.none"), Optional.empty())));
  }

  private void copy(Node pane) {
    var content = new ClipboardContent();
    content.putImage(taken(pane).image());
    if (Clipboard.getSystemClipboard().setContent(content)) {
      Bounds place = pane.localToScreen(pane.getBoundsInLocal());
      copied.show(pane, place.getMinX() + 8, place.getMinY() + 8);
      saying.playFromStart();
    }
  }

  private void save(Node pane) {
    var chooser = new FileChooser();
    chooser.setTitle(words.text("taking.save.title"));
    chooser.setInitialFileName("downhill.png");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(words.text("taking.png"), "*.png"),
            new FileChooser.ExtensionFilter(words.text("taking.svg"), "*.svg"));
    File chosen = chooser.showSaveDialog(pane.getScene().getWindow());
    if (chosen != null) {
      save(pane, chosen.toPath());
    }
  }

  private void save(Node pane, Path file) {
    try {
      taken(pane).write(file);
      messages.accept(
          new Message(false, language -> words.text("taking.saved", file), Optional.empty()));
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      messages.accept(Message.problem(language -> words.text("taking.notSaved", file, why)));
    }
  }

  private TakenPicture taken(Node pane) {
    return new TakenPicture((Drawn) pane, themes.theme());
  }

  /** Finds the picture that a place belongs to: itself, one around it, or the one of its card. */
  static Optional<Node> picture(Node place) {
    if (place instanceof TextInputControl) {
      return Optional.empty();
    }
    for (Node around = place; around != null; around = around.getParent()) {
      if (isShown(around)) {
        return Optional.of(around);
      }
      if (around instanceof Card card) {
        return inside(card);
      }
    }
    return Optional.empty();
  }

  private static boolean isShown(Node node) {
    return node.isVisible()
        && node instanceof Drawn drawn
        && drawn.pictureWidth() > 0
        && drawn.pictureHeight() > 0;
  }

  private static Optional<Node> inside(Node node) {
    if (isShown(node)) {
      return Optional.of(node);
    }
    return node.isVisible() && node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> inside(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
