package downhill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What every message about a file must be. */
final class Sentences {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private Sentences() {}

  /** Requires one line of words in which every place has been filled, but for those of the file. */
  static void check(String sentence, byte[] file) {
    assertThat(sentence).isNotBlank().doesNotContain("\n");
    if (!PLACE.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
      assertThat(sentence).doesNotContainPattern(PLACE);
    }
  }
}
