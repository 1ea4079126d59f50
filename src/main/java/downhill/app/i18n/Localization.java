package downhill.app.i18n;

import downhill.words.Language;
import downhill.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The language of the window and the words in it. Every text on the screen follows a change. */
public final class Localization {
  private final ObjectProperty<Language> language;
  private final UnaryOperator<String> finish;
  private final Map<Bundle, Words> bundles = new HashMap<>();

  private record Bundle(Class<?> beside, Language language) {}

  /** Starts in {@code language}. */
  public Localization(Language language) {
    this(language, UnaryOperator.identity());
  }

  /** As above, with {@code finish} applied to every text: tests make texts longer with it. */
  public Localization(Language language, UnaryOperator<String> finish) {
    this.language = new SimpleObjectProperty<>(this, "language", language);
    this.finish = finish;
  }

  /** The language now; setting it changes every text on the screen. */
  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /** The language now. */
  public Language language() {
    return language.get();
  }

  /** The words of the bundle that lies beside {@code feature}. */
  public LocalWords beside(Class<?> feature) {
    return new LocalWords(this, feature);
  }

  String text(Class<?> beside, String key, Object... arguments) {
    Words words =
        bundles.computeIfAbsent(
            new Bundle(beside, language()), bundle -> new Words(bundle.beside, bundle.language));
    return finish.apply(words.text(key, arguments));
  }
}
