package downhill.app.launch;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {
  private Display() {}

  /**
   * Returns whether a window can be tried. On Linux that takes a display server that the
   * environment names; {@code platform} is JavaFX's {@code glass.platform}, whose {@code Headless}
   * needs none.
   */
  static boolean isThere(String system, Map<String, String> environment, String platform) {
    return platform.equalsIgnoreCase("headless")
        || !system.toLowerCase(Locale.ROOT).startsWith("linux")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  static boolean isThere() {
    return isThere(
        System.getProperty("os.name", ""),
        System.getenv(),
        System.getProperty("glass.platform", ""));
  }
}
