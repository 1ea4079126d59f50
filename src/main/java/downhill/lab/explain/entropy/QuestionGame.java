package downhill.lab.explain.entropy;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many yes/no questions it takes to find out what was drawn from a box, for one ball and for
 * several asked for at once. One question is worth a bit at most.
 *
 * @param tree the cheapest questions for one ball
 * @param perBall how many a ball takes on average, when one to four are asked for at once
 * @param bits the entropy of the box: no way of asking takes fewer
 */
public record QuestionGame(QuestionTree tree, List<Double> perBall, double bits) {
  private static final double ROUNDING = 1e-12;

  /** Takes its own copy. */
  public QuestionGame {
    perBall = List.copyOf(perBall);
  }

  /** Plays the game for a box. */
  public static QuestionGame of(Distribution truth) {
    return new QuestionGame(
        QuestionTree.of(truth, 1),
        IntStream.rangeClosed(1, QuestionTree.MOST_BALLS)
            .mapToObj(balls -> QuestionTree.questionsPerBall(truth, balls))
            .toList(),
        new EntropyExplanation(truth, LogBase.TWO).entropy());
  }

  /**
   * Returns whether asking for one ball takes as many questions as the box has bits: where every
   * share is one half, a quarter, an eighth and so on.
   */
  public boolean exact() {
    return perBall.getFirst() - bits <= ROUNDING;
  }

  /** Returns whether there is nothing to ask: one colour alone. */
  public boolean certain() {
    return tree instanceof QuestionTree.Answer;
  }
}
