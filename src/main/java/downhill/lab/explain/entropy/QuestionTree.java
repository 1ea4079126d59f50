package downhill.lab.explain.entropy;

import downhill.lab.explain.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * The cheapest way to find out by yes/no questions which colours were drawn (Huffman, 1952).
 *
 * <p>The two rarest answers are joined into one, again and again, until one is left: read from
 * there, each joint is a question. On average it takes at least H(y) questions, and exactly so many
 * only where every share is one half, a quarter, an eighth and so on. Asking for several balls at
 * once comes closer to H(y) for each ball.
 */
public sealed interface QuestionTree {
  /** The most balls that are asked for at once. */
  int MOST_BALLS = 4;

  /** Returns how often one comes here. */
  double share();

  /** Returns how many questions are asked from here on, each weighted by how often it is asked. */
  double weightedQuestions();

  /**
   * Returns how many questions lead from here to an answer.
   *
   * @param colours the colours drawn, one a ball
   * @return empty where that answer never comes
   */
  default OptionalInt questionsTo(List<Integer> colours) {
    return switch (this) {
      case Answer answer ->
          answer.colours().equals(colours) ? OptionalInt.of(0) : OptionalInt.empty();
      case Question(QuestionTree yes, QuestionTree no) -> {
        OptionalInt found = yes.questionsTo(colours);
        found = found.isPresent() ? found : no.questionsTo(colours);
        yield found.isPresent() ? OptionalInt.of(1 + found.getAsInt()) : found;
      }
    };
  }

  /**
   * An answer.
   *
   * @param colours the colours drawn, one a ball
   * @param share how often it comes
   */
  record Answer(List<Integer> colours, double share) implements QuestionTree {
    /** Takes its own copy. */
    public Answer {
      colours = List.copyOf(colours);
    }

    @Override
    public double weightedQuestions() {
      return 0;
    }
  }

  /**
   * A question.
   *
   * @param yes where a yes leads; comes at least as often as {@code no}
   * @param no where a no leads
   */
  record Question(QuestionTree yes, QuestionTree no) implements QuestionTree {
    @Override
    public double share() {
      return yes.share() + no.share();
    }

    @Override
    public double weightedQuestions() {
      return share() + yes.weightedQuestions() + no.weightedQuestions();
    }
  }

  /**
   * Builds the tree for some balls, each drawn from the same full box. Colours that never come are
   * left out.
   *
   * @param truth the shares of the colours
   * @param balls how many balls one asks for at once, 1 to {@value #MOST_BALLS}
   */
  static QuestionTree of(Distribution truth, int balls) {
    if (balls < 1 || balls > MOST_BALLS) {
      throw new IllegalArgumentException(
          "balls must be 1 to %d. Received: %d".formatted(MOST_BALLS, balls));
    }
    // Of equal shares the older one goes first, so that the same box gives the same tree.
    PriorityQueue<Numbered> open =
        new PriorityQueue<>(
            Comparator.comparingDouble((Numbered one) -> one.tree().share())
                .thenComparingInt(Numbered::number));
    for (Answer answer : answers(truth, balls)) {
      open.add(new Numbered(answer, open.size()));
    }
    int number = open.size();
    while (open.size() > 1) {
      QuestionTree no = open.remove().tree();
      QuestionTree yes = open.remove().tree();
      open.add(new Numbered(new Question(yes, no), number++));
    }
    return open.remove().tree();
  }

  /** Returns how many questions a ball takes on average. */
  static double questionsPerBall(Distribution truth, int balls) {
    return of(truth, balls).weightedQuestions() / balls;
  }

  private static List<Answer> answers(Distribution truth, int balls) {
    List<Answer> answers = List.of(new Answer(List.of(), 1));
    for (int ball = 0; ball < balls; ball++) {
      List<Answer> longer = new ArrayList<>();
      for (Answer answer : answers) {
        for (int k = 0; k < truth.size(); k++) {
          if (truth.share(k) > 0) {
            List<Integer> colours = new ArrayList<>(answer.colours());
            colours.add(k);
            longer.add(new Answer(colours, answer.share() * truth.share(k)));
          }
        }
      }
      answers = longer;
    }
    return answers;
  }

  /**
   * A tree with its age.
   *
   * @param number smaller is older
   */
  record Numbered(QuestionTree tree, int number) {}
}
