package downhill.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {

  @Test
  void readsTheTokensOfBothThemes() {
    assertThat(Palette.of(Theme.LIGHT).accent()).isEqualTo(0x4F46D6);
    assertThat(Palette.of(Theme.DARK).accentSoft()).isEqualTo(0x2A2850);
    assertThat(Palette.of(Theme.DARK).theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void activationsGoFromNegativeOverSurfaceToPositive() {
    Palette light = Palette.of(Theme.LIGHT);
    assertThat(Shades.activation(light, 0)).isEqualTo(0xFFFFFF);
    // 90 % of #2F6FDE on white: 255 - 0.9 · (255 - channel), rounded.
    assertThat(Shades.activation(light, 1)).isEqualTo(0x447DE1);
    assertThat(Shades.activation(light, -7)).isEqualTo(Shades.activation(light, -1));
    assertThat(Shades.activation(light, Double.NaN)).isEqualTo(0xFFFFFF);
  }

  @Test
  void colourAndShapeTogetherTellTwentyFiveClassesApart() {
    Palette light = Palette.of(Theme.LIGHT);
    assertThat(
            java.util.stream.IntStream.range(0, 25)
                .mapToObj(k -> Shades.ofClass(light, k) + " " + Marker.ofClass(k)))
        .doesNotHaveDuplicates();
  }
}
