package downhill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes 4 and 5 are told apart from every other data colour, whatever cones a viewer has. */
class ClassColoursTest {

  private static final double AT_A_GLANCE = 10;

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyViewerTellsTheLaterClassesApart(String theme) {
    TokenSheet sheet = TokenSheet.of(theme);
    assertApart(sheet, "magenta", List.of("pos", "neg", "teal", "gradient", "class5"));
    assertApart(sheet, "class5", List.of("pos", "neg", "teal", "gradient"));
  }

  @ParameterizedTest(name = "pair {index}")
  @CsvSource({
    "50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425",
    "50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000",
    "50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669",
    "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792",
    "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195",
    "50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492",
    "50.0000, 2.5000, 0.0000, 58.0000, 24.0000, 15.0000, 19.4535",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
    "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
    "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
  })
  void differenceAgreesWithThePublishedPairs(
      double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
    CieLab first = new CieLab(l1, a1, b1);
    CieLab second = new CieLab(l2, a2, b2);
    assertThat(first.difference(second)).isCloseTo(expected, within(5e-5));
    assertThat(second.difference(first)).isCloseTo(expected, within(5e-5));
  }

  @ParameterizedTest
  @CsvSource({"#FF0000, 53.24, 80.09, 67.20", "#0000FF, 32.30, 79.19, -107.86"})
  void labAgreesWithThePublishedPrimaries(String hex, double lightness, double a, double b) {
    CieLab lab = CieLab.of(LinearLight.ofHex(hex));
    assertThat(lab.lightness()).isCloseTo(lightness, within(0.01));
    assertThat(lab.a()).isCloseTo(a, within(0.01));
    assertThat(lab.b()).isCloseTo(b, within(0.01));
  }

  private static void assertApart(TokenSheet sheet, String token, List<String> others) {
    for (ColourVision vision : ColourVision.values()) {
      CieLab seen = CieLab.of(vision.see(sheet.colour(token)));
      for (String other : others) {
        assertThat(seen.difference(CieLab.of(vision.see(sheet.colour(other)))))
            .as("%s from %s, %s", token, other, vision)
            .isGreaterThanOrEqualTo(AT_A_GLANCE);
      }
    }
  }
}
