package downhill.app.keyboard;

import downhill.app.control.ArrowKeys;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Hears the keys of the window before its controls do, and leaves to a control what is its own: all
 * letters, undo and the clipboard to a text field, copying to a table, arrows to what moves by
 * arrows, space and Enter to what was reached by Tab.
 */
public final class Shortcuts {
  private static final Set<KeyCode> ARROWS =
      Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END);

  /** With the shortcut key: undo, redo, copy, cut, paste and all of a text. */
  private static final Set<KeyCode> EDITS =
      Set.of(KeyCode.Z, KeyCode.Y, KeyCode.C, KeyCode.X, KeyCode.V, KeyCode.A);

  private final List<Shortcut> all;

  /** The shortcuts in the order of the dialog. */
  public Shortcuts(List<Shortcut> all) {
    this.all = List.copyOf(all);
  }

  /** All shortcuts in the order of the dialog. */
  public List<Shortcut> all() {
    return all;
  }

  /** Hears the keys of {@code scene} from now on. */
  public void listenOn(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, scene.getFocusOwner()));
  }

  private void onKey(KeyEvent event, @Nullable Node focused) {
    if (focused != null && isOwnKey(event, focused)) {
      return;
    }
    all.stream()
        .filter(shortcut -> shortcut.combinations().stream().anyMatch(k -> k.match(event)))
        .findFirst()
        .ifPresent(shortcut -> {
          shortcut.action().run();
          event.consume();
        });
  }

  private static boolean isOwnKey(KeyEvent event, Node focused) {
    boolean edits = event.isShortcutDown() && EDITS.contains(event.getCode());
    if ((event.isShortcutDown() && !edits) || isFunctionKey(event)) {
      return false;
    }
    if (focused instanceof TextInputControl) {
      return true;
    }
    if (edits && event.getCode() == KeyCode.C) {
      return ArrowKeys.isCopyKeptBy(focused);
    }
    if (ArrowKeys.areAllKeptAround(focused)) {
      return !event.isShortcutDown();
    }
    if (event.getCode() == KeyCode.SPACE) {
      return ArrowKeys.isSpaceKeptBy(focused);
    }
    return ARROWS.contains(event.getCode()) && ArrowKeys.areKeptBy(focused);
  }

  private static boolean isFunctionKey(KeyEvent event) {
    return event.getCode().isFunctionKey();
  }
}
