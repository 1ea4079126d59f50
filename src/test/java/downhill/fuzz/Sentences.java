package downhill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

/** What every message about a file must be. */
final class Sentences {
  private Sentences() {}

  /** Requires one line of words in which every place has been filled. */
  static void check(String sentence) {
    assertThat(sentence).isNotBlank().doesNotContain("\n").doesNotContainPattern("\\{\\d}");
  }
}
