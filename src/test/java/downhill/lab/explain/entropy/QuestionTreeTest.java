package downhill.lab.explain.entropy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTreeTest {

  /**
   * Three red balls and a blue one, worked by hand: pairs come 9, 3, 3, 1 times in 16 and take 1,
   * 2, 3, 3 questions; triples come 27, 9, 9, 9, 3, 3, 3, 1 times in 64, their joints add up to
   * 158.
   */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 0.84375", "3, 0.8229166666666666"})
  void moreBallsAtOnceTakeFewerQuestionsEach(int balls, double questions) {
    assertThat(QuestionTree.questionsPerBall(Distribution.of(3, 1), balls))
        .isCloseTo(questions, within(1e-15));
  }

  @Test
  void sharesOfTwoFoldAreAskedForWithoutLoss() {
    assertThat(QuestionTree.questionsPerBall(Distribution.of(4, 2, 2), 1)).isEqualTo(1.5);
    var tree = (QuestionTree.Question) QuestionTree.of(Distribution.of(4, 2, 2), 1);
    assertThat(tree.yes().share()).isEqualTo(0.5);
    assertThat(tree.no().share()).isEqualTo(0.5);
  }

  @Test
  void aBoxOfOneColourNeedsNoQuestion() {
    assertThat(QuestionTree.of(Distribution.of(0, 7), 4))
        .isEqualTo(new QuestionTree.Answer(List.of(1, 1, 1, 1), 1));
  }

  /** Shannon's source coding theorem: H ≤ questions a ball < H + 1/balls. */
  @Test
  void questionsLieJustAboveTheEntropy() {
    Random random = new Random(8);
    for (int round = 0; round < 200; round++) {
      Distribution box =
          Distribution.of(random.ints(2 + round % 5, 1, 50).asDoubleStream().toArray());
      double h = new EntropyExplanation(box, LogBase.TWO).entropy();
      for (int balls = 1; balls <= 3; balls++) {
        assertThat(QuestionTree.questionsPerBall(box, balls)).isBetween(h - 1e-12, h + 1.0 / balls);
      }
    }
  }

  @Test
  void refusesTooManyBalls() {
    assertThatThrownBy(() -> QuestionTree.of(Distribution.of(1, 1), 5))
        .hasMessageContaining("Received: 5");
  }
}
