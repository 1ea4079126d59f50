package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalTextTest {
  private static double parse(String text) {
    char[] padded = ("##" + text + "##").toCharArray();
    return DecimalText.parse(padded, 2, text.length());
  }

  @Test
  void agreesWithTheJdkToTheLastBit() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      String text =
          switch (i % 4) {
            case 0 -> Double.toString(random.nextGaussian());
            case 1 -> String.format(Locale.ROOT, "%.3f", 1e6 * random.nextGaussian());
            case 2 -> random.nextLong() + "." + random.nextInt(Integer.MAX_VALUE);
            default -> Double.isFinite(any) ? Double.toString(any) : "-0";
          };
      assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" 1.5", "1.5 ", "+1.5", "1.5e0", "15E-1", "1.50", "001.5"})
  void readsEveryWayToWriteADecimal(String text) {
    assertThat(parse(text)).isEqualTo(1.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "-",
        "+",
        "1..2",
        "1,5",
        "1e",
        "1e+",
        "e5",
        "0x10",
        "1f",
        "NaN",
        "Infinity",
        "--1",
        "1 2",
        "٣"
      })
  void refusesWhatIsNoDecimal(String text) {
    assertThat(parse(text)).isNaN();
  }

  @Test
  void readsPartsOfADecimal() {
    assertThat(parse("1.")).isEqualTo(1);
    assertThat(parse(".5")).isEqualTo(0.5);
    assertThat(parse("1e999")).isInfinite();
  }
}
