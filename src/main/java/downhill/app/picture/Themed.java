package downhill.app.picture;

import downhill.app.view.ViewSettings;
import downhill.picture.Theme;
import downhill.words.Language;

/**
 * A picture in a theme and a language.
 *
 * @param <P> the picture
 */
public record Themed<P>(P picture, Theme theme, Language language) {
  /** Returns a picture as the window is set. */
  public static <P> Themed<P> of(P picture, ViewSettings settings) {
    return new Themed<>(picture, settings.theme(), settings.language());
  }
}
