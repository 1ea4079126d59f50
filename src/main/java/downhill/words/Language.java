package downhill.words;

import java.util.Locale;
import java.util.Optional;

/** A language that Downhill speaks. */
public enum Language {
  /** English. */
  EN("en", Locale.ENGLISH),
  /** Korean. */
  KO("ko", Locale.KOREAN);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** Returns the language of the system where it is Korean, otherwise English. */
  public static Language ofSystem() {
    return of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(EN);
  }

  /**
   * Finds a language by its code.
   *
   * @param code {@code en} or {@code ko}
   */
  public static Optional<Language> of(String code) {
    return Optional.ofNullable(
        switch (code) {
          case "en" -> EN;
          case "ko" -> KO;
          default -> null;
        });
  }

  /** Returns the ISO 639 code, as files and {@code --lang} write it: {@code en} or {@code ko}. */
  public String code() {
    return code;
  }

  /** Returns the locale by which texts are put together. */
  public Locale locale() {
    return locale;
  }
}
