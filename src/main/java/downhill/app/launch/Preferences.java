package downhill.app.launch;

import downhill.app.keras.DrawerState;
import downhill.picture.Theme;
import downhill.words.Language;

/**
 * What the window remembers from one start to the next.
 *
 * @param width of the window's inside, in px, at least 800
 * @param height of the window's inside, in px, at least 600
 * @param drawer how the drawer with the code stands
 */
public record Preferences(
    Language language, Theme theme, double width, double height, DrawerState drawer) {
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 600;
  private static final double MOST = 10_000;

  /** Brings a size that cannot be into the range that can. */
  public Preferences {
    width = Math.clamp(width, LEAST_WIDTH, MOST);
    height = Math.clamp(height, LEAST_HEIGHT, MOST);
  }

  /** A window with a folded drawer. */
  public Preferences(Language language, Theme theme, double width, double height) {
    this(language, theme, width, height, DrawerState.FIRST);
  }

  /** Returns the same in another language. */
  Preferences in(Language other) {
    return new Preferences(other, theme, width, height, drawer);
  }

  /** What holds at the first start: the system's language, the light theme, 1440 x 900. */
  public static Preferences first() {
    return new Preferences(Language.ofSystem(), Theme.LIGHT, 1440, 900);
  }
}
