package downhill.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import downhill.picture.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/**
 * Light or dark. A theme is a user agent sheet of AtlantaFX, a sheet of tokens, the bridge between
 * the two, and one sheet a feature, which looks colours up in the tokens alone.
 */
public final class ThemeSwitch {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final ObjectProperty<Theme> theme;
  private final List<String> sheets;

  /** Starts with {@code theme}; {@code features} are classes whose package has a sheet. */
  public ThemeSwitch(Theme theme, List<Class<?>> features) {
    wear(theme);
    this.theme = new SimpleObjectProperty<>(this, "theme", theme);
    this.sheets = features.stream().map(ThemeSwitch::sheetBeside).toList();
  }

  /** The theme now; setting it repaints every scene that was {@linkplain #dress dressed}. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The theme now. */
  public Theme theme() {
    return theme.get();
  }

  /** Light becomes dark and dark light. */
  public void toggle() {
    theme.set(theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
  }

  /** Gives {@code scene} the sheets of the theme, now and whenever the theme changes. */
  public void dress(Scene scene) {
    apply(scene.getStylesheets(), scene);
    theme.subscribe(() -> apply(scene.getStylesheets(), scene));
  }

  private void apply(ObservableList<String> target, Scene scene) {
    wear(theme());
    target.setAll(sheets());
    scene.getRoot().pseudoClassStateChanged(DARK, theme() == Theme.DARK);
  }

  /**
   * Puts the user agent sheet of a theme on. To be done before any control is made: the first one
   * would have JavaFX read a sheet of its own.
   */
  public static void wear(Theme wanted) {
    String sheet =
        (wanted == Theme.DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
  }

  /** The addresses of the sheets of the theme, in the order in which they apply. */
  public List<String> sheets() {
    String tokens = "/downhill/picture/tokens-" + theme().name().toLowerCase(Locale.ROOT) + ".css";
    return Stream.concat(
            Stream.of(address(tokens), address("/downhill/app/theme/bridge.css")), sheets.stream())
        .toList();
  }

  /** The sheet in the package of {@code feature}: it has the package's name. */
  private static String sheetBeside(Class<?> feature) {
    String folder = feature.getPackageName().replace('.', '/');
    return address("/" + folder + "/" + folder.substring(folder.lastIndexOf('/') + 1) + ".css");
  }

  private static String address(String path) {
    return Objects.requireNonNull(ThemeSwitch.class.getResource(path), path).toExternalForm();
  }
}
