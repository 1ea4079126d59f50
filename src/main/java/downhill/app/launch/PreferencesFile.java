package downhill.app.launch;

import downhill.app.keras.DrawerState;
import downhill.picture.Theme;
import downhill.words.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where {@link Preferences} are kept. They are a comfort: a file that cannot be read or written is
 * no reason not to start or not to close, and is passed over in silence.
 */
public final class PreferencesFile {
  private final Path file;

  /** Keeps preferences in {@code file}; its folder is made when they are first written. */
  public PreferencesFile(Path file) {
    this.file = file;
  }

  /** The file of this user, where the operating system wants such files. */
  public static PreferencesFile ofUser() {
    return new PreferencesFile(
        folder(
                System.getProperty("os.name", ""),
                System.getProperty("user.home", "."),
                System.getenv())
            .resolve("window.properties"));
  }

  static Path folder(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      return (roaming.isEmpty() ? Path.of(home) : Path.of(roaming)).resolve("Downhill");
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Downhill");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    return (config.isEmpty() ? Path.of(home, ".config") : Path.of(config)).resolve("downhill");
  }

  /** Returns what was kept; what is missing or makes no sense is as at the first start. */
  public Preferences read() {
    var kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return Preferences.first();
    }
    Preferences first = Preferences.first();
    return new Preferences(
        Language.of(kept.getProperty("language", "")).orElse(first.language()),
        Arrays.stream(Theme.values())
            .filter(theme -> theme.id().equals(kept.getProperty("theme")))
            .findFirst()
            .orElse(first.theme()),
        number(kept.getProperty("width", ""), first.width()),
        number(kept.getProperty("height", ""), first.height()),
        new DrawerState(
            Boolean.parseBoolean(kept.getProperty("drawer.open")),
            number(kept.getProperty("drawer.height", ""), first.drawer().height()),
            kept.getProperty("drawer.page", first.drawer().page())));
  }

  /** Keeps {@code preferences}, if that can be. */
  public void write(Preferences preferences) {
    var kept = new Properties();
    kept.setProperty("language", preferences.language().code());
    kept.setProperty("theme", preferences.theme().id());
    kept.setProperty("width", Double.toString(preferences.width()));
    kept.setProperty("height", Double.toString(preferences.height()));
    kept.setProperty("drawer.open", Boolean.toString(preferences.drawer().open()));
    kept.setProperty("drawer.height", Double.toString(preferences.drawer().height()));
    kept.setProperty("drawer.page", preferences.drawer().page());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        kept.store(out, null);
      }
    } catch (IOException e) {
      System.getLogger(PreferencesFile.class.getName())
          .log(System.Logger.Level.DEBUG, "preferences not kept", e);
    }
  }

  private static double number(String text, double otherwise) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
