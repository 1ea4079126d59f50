package downhill.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words in the colour of a class can be read, on cards and on quiet fills. */
final class ClassTextTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyClassCanBeReadAsText(Theme theme) {
    Palette palette = Palette.of(theme);
    for (int k = 0; k < 5; k++) {
      LinearLight text = light(Shades.classText(palette, k));
      assertThat(text.contrast(light(palette.surface()))).as("class %d", k).isGreaterThan(4.5);
      assertThat(text.contrast(light(palette.inset()))).as("class %d", k).isGreaterThan(4.5);
    }
  }

  private static LinearLight light(int rgb) {
    return LinearLight.ofHex("#%06X".formatted(rgb));
  }
}
