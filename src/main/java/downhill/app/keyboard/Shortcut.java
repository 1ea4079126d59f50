package downhill.app.keyboard;

import java.util.List;
import javafx.scene.input.KeyCombination;

/**
 * A key and what it does.
 *
 * @param key the text of what it does, in the bundle of this package
 * @param combinations any of these will do
 * @param action what it does
 */
public record Shortcut(String key, List<KeyCombination> combinations, Runnable action) {
  /** Takes its own copy. */
  public Shortcut {
    combinations = List.copyOf(combinations);
  }

  /** A shortcut by the names of its keys, for example {@code Shift+Left}. */
  public static Shortcut of(String key, Runnable action, String... combinations) {
    return new Shortcut(
        key, List.of(combinations).stream().map(KeyCombination::valueOf).toList(), action);
  }
}
