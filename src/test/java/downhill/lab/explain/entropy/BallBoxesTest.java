package downhill.lab.explain.entropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.Contents.Balls;
import downhill.lab.explain.entropy.Contents.Shares;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallBoxesTest {
  private static final BallBoxes FIVE_ONE = BoxPreset.FIVE_ONE.boxes(LogBase.TWO);

  /** Entropy, cross-entropy and divergence of the presets, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "THREE_THREE, TEN, 0.3010, 0.3010, 0",
    "FIVE_ONE, TWO, 0.6500, 1, 0.3500",
    "FIVE_ONE, TEN, 0.1957, 0.3010, 0.1054",
    "FIVE_FIVE, TWO, 1, 1, 0",
    "NINE_ONE, TWO, 0.4690, 1, 0.5310",
    "THREE_CLASSES, TWO, 0, 1, 1",
    "PERFECT, E, 0, 0, 0",
    "SLIP, E, 0.3010, 0.3010, 0",
    "HALVES, TWO, 1.5, 1.5, 0",
    "IMPOSSIBLE, TWO, 0.6500, Infinity, Infinity"
  })
  void presetsHaveTheirNumbers(
      BoxPreset preset, LogBase base, double entropy, double cross, double kl) {
    BallBoxes boxes = preset.boxes(base);
    assertThat(boxes.entropy().entropy()).isCloseTo(entropy, within(5e-5));
    if (Double.isInfinite(cross)) {
      assertThat(boxes.divergence().crossEntropy()).isInfinite();
      assertThat(boxes.divergence().divergence()).isInfinite();
      assertThat(boxes.impossible()).hasValue(1);
    } else {
      assertThat(boxes.divergence().crossEntropy()).isCloseTo(cross, within(5e-5));
      assertThat(boxes.divergence().divergence()).isCloseTo(kl, within(5e-5));
      assertThat(boxes.impossible()).isEmpty();
    }
  }

  /** Six balls with ½ · 0.3010 each make 0.903; five and one make 0.460 by the same slip. */
  @Test
  void theSlipOfTheLectureIsASumOverBalls() {
    assertThat(new BallSum(BoxPreset.SLIP.boxes(LogBase.E)).sum()).isCloseTo(0.903, within(5e-4));
    assertThat(new BallSum(FIVE_ONE.withBase(LogBase.TEN)).sum()).isCloseTo(0.460, within(5e-4));
  }

  @Test
  void sharesBecomeTheFewestBallsThatHaveThem() {
    assertThat(Contents.of(new Shares(List.of(.3, .6, .1)))).isEqualTo(new Balls(List.of(3, 6, 1)));
    assertThat(Contents.of(new Shares(List.of(.125, .875)))).isEqualTo(new Balls(List.of(1, 7)));
    assertThat(Contents.of(new Shares(List.of(.001, .999)))).isEqualTo(new Balls(List.of(1, 999)));
    assertThat(Contents.of(new Shares(List.of(.00015, .99985)))).isInstanceOf(Shares.class);
  }

  @Test
  void sharesOfNoBallsAreRoundedWhenABallIsMoved() {
    var boxes =
        BallBoxes.of(List.of(1, 1, 1), List.of(1, 1, 1), LogBase.TWO)
            .with(Side.PREDICTION, new Shares(List.of(.33335, .33335, .3333)));
    assertThat(boxes.balls(Side.PREDICTION).counts()).containsExactly(34, 33, 33);
  }

  @Test
  void aBoxIsNeverEmptyAndNeverHoldsMoreThanAThousand() {
    assertThat(FIVE_ONE.withCount(Side.TRUTH, 0, 999)).isPresent();
    assertThat(FIVE_ONE.withCount(Side.TRUTH, 0, 1000)).isEmpty();
    assertThat(FIVE_ONE.withCount(Side.TRUTH, 0, -1)).isEmpty();
    var last = FIVE_ONE.withCount(Side.TRUTH, 1, 0).orElseThrow();
    assertThat(last.withCount(Side.TRUTH, 0, 0)).isEmpty();
    assertThatThrownBy(() -> new Balls(List.of(1000, 1))).hasMessageContaining("[1000, 1]");
    assertThatThrownBy(() -> new Balls(List.of(0, 0))).hasMessageContaining("[0, 0]");
  }

  @Test
  void coloursComeAndGoAtTheEnd() {
    BallBoxes three = FIVE_ONE.withColours(3);
    assertThat(three.labels()).containsExactly("A", "B", "C");
    assertThat(three.balls(Side.TRUTH).counts()).containsExactly(5, 1, 1);
    assertThat(three.withColours(2)).isEqualTo(FIVE_ONE);
    var onlyLast = BallBoxes.of(List.of(0, 4), List.of(1, 1), LogBase.TWO).withColours(1);
    assertThat(onlyLast.balls(Side.TRUTH).counts()).containsExactly(1);
    assertThatThrownBy(() -> FIVE_ONE.withColours(7)).hasMessageContaining("1 to 6");
  }

  /** One-hot: H(y) = 0, and H(y,p) is -log p of the one colour. */
  @Test
  void oneColourAloneLeavesTheLossOfTheDesk() {
    BallBoxes oneHot = FIVE_ONE.withOnly(FIVE_ONE.mostFrequent()).withBase(LogBase.E);
    assertThat(oneHot.onlyColour()).hasValue(0);
    assertThat(oneHot.entropy().entropy()).isZero();
    assertThat(oneHot.divergence().crossEntropy()).isCloseTo(Math.log(2), within(1e-15));
    assertThat(oneHot.onDesk().orElseThrow().loss().loss()).isCloseTo(Math.log(2), within(1e-15));
  }

  @Test
  void whatIsBelievedImpossibleHasNoScoreOnTheDesk() {
    assertThat(BoxPreset.IMPOSSIBLE.boxes(LogBase.TWO).onDesk()).isEmpty();
    assertThat(BallBoxes.of(List.of(3), List.of(3), LogBase.TWO).onDesk()).isEmpty();
  }

  /** The same y and p, and so the same loss, for 10,000 boxes and any base. */
  @Test
  void theDeskSaysTheSameAsTheBoxes() {
    List<LogBase> bases = List.of(LogBase.E, LogBase.TWO, LogBase.TEN);
    Random random = new Random(12);
    for (int round = 0; round < 10_000; round++) {
      int colours = 2 + random.nextInt(5);
      List<Integer> y = random.ints(colours, 0, 150).boxed().toList();
      List<Integer> p = random.ints(colours, 1, 150).boxed().toList();
      if (y.stream().mapToInt(Integer::intValue).sum() == 0) {
        continue;
      }
      BallBoxes boxes = BallBoxes.of(y, p, bases.get(round % 3));
      double cross = boxes.divergence().crossEntropy();
      assertThat(boxes.onDesk().orElseThrow().loss().loss()).isCloseTo(cross, within(1e-12));
      assertThat(cross).isGreaterThanOrEqualTo(boxes.entropy().entropy() - 1e-12);
      assertThat(boxes.entropy().entropy())
          .isLessThanOrEqualTo(boxes.base().ofNats(Math.log(colours)) + 1e-12);
    }
  }

  @Test
  void ballsCarryTheFirstLettersOfTheirNamesWhereThoseDiffer() {
    BallBoxes birds =
        new BallBoxes(
            List.of("owl", "crow"), new Balls(List.of(1, 1)), new Balls(List.of(1, 1)), LogBase.E);
    assertThat(birds.letter(1)).isEqualTo("c");
    BallBoxes alike =
        new BallBoxes(List.of("rose", "red"), birds.truth(), birds.prediction(), LogBase.E);
    assertThat(alike.letter(1)).isEqualTo("B");
    assertThatThrownBy(
            () -> new BallBoxes(List.of("A", "A"), birds.truth(), birds.prediction(), LogBase.E))
        .hasMessageContaining("different");
  }
}
