package downhill.picture.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.ScoreDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the desk writes its numbers: what it shows never contradicts itself. */
final class DeskFiguresTest {
  private static final DeskFigures FIRST = DeskFigures.of(ScoreDesk.FIRST);

  private static List<String> column(DeskColumn column) {
    return List.of(FIRST.text(column, 0), FIRST.text(column, 1), FIRST.text(column, 2));
  }

  /** Computed by hand: 1, e^-1, e^-1.9, their sum 1.5174 and what follows. */
  @Test
  void writesTheScoresOfTheLecture() {
    assertThat(column(DeskColumn.Z)).containsExactly("2.0", "1.0", "0.1");
    assertThat(column(DeskColumn.SHIFTED)).containsExactly("0.0", "−1.0", "−1.9");
    assertThat(column(DeskColumn.EXP)).containsExactly("1.0000", "0.3679", "0.1496");
    assertThat(column(DeskColumn.SHARE)).containsExactly("65.9%", "24.2%", "9.9%");
    assertThat(column(DeskColumn.P)).containsExactly("0.6590", "0.2424", "0.0986");
    assertThat(column(DeskColumn.Y)).containsExactly("1", "0", "0");
    assertThat(column(DeskColumn.TERM)).containsExactly("0.4170", "0", "0");
    assertThat(column(DeskColumn.DIFFERENCE)).containsExactly("−0.3410", "+0.2424", "+0.0986");
    assertThat(FIRST.sum(DeskColumn.TERM)).isEqualTo("0.4170");
    assertThat(FIRST.sum(DeskColumn.P)).isEqualTo("1.0000");
    assertThat(FIRST.sum(DeskColumn.DIFFERENCE)).isEqualTo("0");
  }

  @Test
  void anEqualThirdAddsUpOnlyAbout() {
    ScoreDesk even = ScoreDesk.FIRST.withScores(List.of(0.0, 0.0, 0.0));
    DeskFigures figures = DeskFigures.of(even);
    assertThat(figures.text(DeskColumn.P, 0)).isEqualTo("0.3333");
    assertThat(figures.sum(DeskColumn.P)).isEqualTo("≈ 1.0000");
    assertThat(figures.sum(DeskColumn.SHARE)).isEqualTo("≈ 100%");
    assertThat(figures.sum(DeskColumn.EXP)).isEqualTo("3.0000");
  }

  @Test
  void whereASumStandsWithoutASignTheDigitsShownAddUp() {
    Random random = new Random(7);
    int exact = 0;
    for (int run = 0; run < 2_000; run++) {
      int classes = 2 + random.nextInt(9);
      List<Double> scores = random.doubles(classes, -12, 12).boxed().toList();
      ScoreDesk desk =
          new ScoreDesk(
              scores.stream().map(String::valueOf).toList(),
              scores,
              java.util.stream.IntStream.range(0, classes)
                  .mapToObj(k -> k == 0 ? 1.0 : 0.0)
                  .toList(),
              1,
              0,
              LogBase.TWO);
      DeskFigures figures = DeskFigures.of(desk);
      for (DeskColumn column : List.of(DeskColumn.EXP, DeskColumn.P, DeskColumn.DIFFERENCE)) {
        if (!figures.sum(column).startsWith("≈")) {
          exact++;
          BigDecimal sum = BigDecimal.ZERO;
          for (int k = 0; k < classes; k++) {
            sum = sum.add(read(figures.text(column, k)));
          }
          assertThat(sum).isEqualByComparingTo(read(figures.sum(column)));
        }
      }
    }
    assertThat(exact).isGreaterThan(100);
  }

  private static BigDecimal read(String text) {
    return new BigDecimal(text.replace('−', '-').replace("+", ""));
  }

  @Test
  void aTinyProbabilityIsNotWrittenAsNothing() {
    DeskFigures far = DeskFigures.of(ScoreDesk.FIRST.withScores(List.of(0.0, -20.0, -800.0)));
    assertThat(far.text(DeskColumn.P, 1)).isEqualTo("2.1e−9");
    assertThat(far.text(DeskColumn.P, 2)).isEqualTo("0.0000");
    assertThat(far.text(DeskColumn.SHARE, 1)).isEqualTo("<0.1%");
  }

  /** ln 0.0003 would be -8.11: what a loss of 8.0003 is made of needs its digits. */
  @Test
  void whatOthersAreMadeOfHasFourDigits() {
    assertThat(DeskFigures.fine(0.65900114)).isEqualTo("0.6590");
    assertThat(DeskFigures.fine(0.098556)).isEqualTo("0.09856");
    assertThat(DeskFigures.fine(0.0033535)).isEqualTo("0.003354");
    assertThat(DeskFigures.fine(3.3535e-4)).isEqualTo("3.354e−4");
    assertThat(DeskFigures.fine(0)).isEqualTo("0.0000");
  }

  @Test
  void theSymbolsNameTheBase() {
    assertThat(DeskFigures.of(ScoreDesk.FIRST.withBase(LogBase.TEN)).symbol(DeskColumn.TERM))
        .isEqualTo("−y · log₁₀ p");
  }
}
