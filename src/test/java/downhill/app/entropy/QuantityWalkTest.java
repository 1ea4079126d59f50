package downhill.app.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.ShownPage;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.entropy.Quantity;
import downhill.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Works every equation of every page about two boxes of balls out again from its text. */
final class QuantityWalkTest {
  private static final List<LogBase> BASES = List.of(LogBase.E, LogBase.TWO, LogBase.TEN);

  private final LocalWords words = new Localization(Language.EN).beside(QuantityPage.class);

  @Test
  void everyEquationHoldsForManyBoxes() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    List<String> broken = new ArrayList<>();
    int equations = 0;
    for (int box = 0; box < 60; box++) {
      int colours = 2 + box % (BallBoxes.MOST_COLOURS - 1);
      LogBase base = BASES.get(box % BASES.size());
      BallBoxes boxes = BallBoxes.of(counts(random, colours), counts(random, colours), base);
      for (Quantity quantity : Quantity.values()) {
        var page =
            new ShownPage(
                switch (quantity) {
                  case QUESTIONS -> QuestionPage.ofTree(boxes, game(boxes), words);
                  case BLOCKS -> QuestionPage.ofBlocks(game(boxes), words);
                  default -> QuantityPage.of(boxes, quantity, words);
                });
        equations += page.equations();
        page.broken().forEach(each -> broken.add(boxes + ", " + quantity + ": " + each));
      }
    }
    assertThat(broken.stream().limit(5)).isEmpty();
    assertThat(equations).isGreaterThan(1_000);
  }

  private static QuestionGame game(BallBoxes boxes) {
    return QuestionGame.of(boxes.truth().shares());
  }

  /** Some colours may be missing in a box, but one is there. */
  private static List<Integer> counts(RandomGenerator random, int colours) {
    List<Integer> counts = new ArrayList<>();
    for (int k = 0; k < colours; k++) {
      counts.add(k == 0 ? 1 + random.nextInt(9) : random.nextInt(12));
    }
    return counts;
  }
}
