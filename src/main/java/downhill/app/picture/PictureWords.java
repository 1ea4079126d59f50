package downhill.app.picture;

import downhill.picture.Palette;
import downhill.words.Language;
import downhill.words.Words;
import java.util.EnumMap;
import java.util.Map;

/** The words inside pictures, read once for each language. Use on the JavaFX application thread. */
public final class PictureWords {
  private static final Map<Language, Words> READ = new EnumMap<>(Language.class);

  private PictureWords() {}

  /** Returns the words of the pictures in a language. */
  public static Words in(Language language) {
    return READ.computeIfAbsent(language, wanted -> new Words(Palette.class, wanted));
  }
}
