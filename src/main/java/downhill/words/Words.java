package downhill.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Properties;

/**
 * The texts of one package in one language.
 *
 * <p>They lie beside the package as {@code words_en.properties} and {@code words_ko.properties}, in
 * UTF-8. Every text is a {@link MessageFormat} pattern, also those without placeholders: an
 * apostrophe is written twice.
 */
public final class Words {
  private final String name;
  private final Language language;
  private final Properties patterns = new Properties();

  /**
   * Reads the bundle {@code words} of a package.
   *
   * @param beside any class of the package that the texts belong to
   * @param language which of the two files
   * @throws MissingResourceException when the package has no bundle
   */
  public Words(Class<?> beside, Language language) {
    this.language = language;
    String file = "words_" + language.code() + ".properties";
    this.name = beside.getPackageName() + "/" + file;
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new MissingResourceException("no bundle " + name, name, "");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      patterns.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read bundle " + name, e);
    }
  }

  /** Returns the language of these texts. */
  public Language language() {
    return language;
  }

  /**
   * Returns a text with its placeholders filled in.
   *
   * <p>Integers and decimals are written plainly, as {@code 1000} and {@code 0.1}: nothing is
   * grouped or rounded. A {@link Phrase} is looked up in the same bundle.
   *
   * @param key a key of the bundle, for example {@code descent.learningRate.label}
   * @param args what {@code {0}}, {@code {1}} and so on stand for
   * @throws MissingResourceException when the bundle has no such key
   */
  public String text(String key, Object... args) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException("no text " + key + " in " + name, name, key);
    }
    Object[] spoken = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      spoken[i] = spoken(args[i]);
    }
    return new MessageFormat(pattern, language.locale()).format(spoken);
  }

  private String spoken(Object argument) {
    return argument instanceof Phrase(String key, var args)
        ? text(key, args.toArray())
        : String.valueOf(argument);
  }
}
