package downhill.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of one token sheet, read line by line from the class path.
 *
 * @param colours token name without its {@code -color-} prefix to {@code #RRGGBB}, in sheet order
 */
record TokenSheet(Map<String, String> colours) {

  private static final Pattern DECLARATION =
      Pattern.compile("\\s*-color-([a-z0-9-]+):\\s*(#[0-9A-F]{6});\\s*");

  /** Reads {@code tokens-THEME.css}; {@code theme} is {@code light} or {@code dark}. */
  static TokenSheet of(String theme) {
    Map<String, String> colours = new LinkedHashMap<>();
    text(theme)
        .lines()
        .map(DECLARATION::matcher)
        .filter(Matcher::matches)
        .forEach(line -> colours.put(line.group(1), line.group(2)));
    return new TokenSheet(colours);
  }

  /** The colour of {@code token}; an unknown token fails the test that asked. */
  LinearLight colour(String token) {
    String hex = colours.get(token);
    if (hex == null) {
      throw new AssertionError("token must be one of " + colours.keySet() + ". Received: " + token);
    }
    return LinearLight.ofHex(hex);
  }

  static String text(String theme) {
    String path = "/downhill/picture/tokens-" + theme + ".css";
    try (InputStream sheet = TokenSheet.class.getResourceAsStream(path)) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
