package downhill.lab.explain.softmax;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What lies on the softmax desk: a score and a truth for each class, and what is done to all scores
 * alike. Every number of the desk follows from these.
 *
 * @param labels the names of the classes, 2 to 10
 * @param scores z as it was given, before anything is added; finite
 * @param target y, the truth: together 1
 * @param temperature T, by which scores are divided; above 0 and finite
 * @param added what is added to every score; finite
 * @param base the base of the logarithm in the loss
 */
public record ScoreDesk(
    List<String> labels,
    List<Double> scores,
    List<Double> target,
    double temperature,
    double added,
    LogBase base) {
  /** The fewest classes. */
  public static final int FEWEST = 2;

  /** The most classes that can be told apart on a desk. */
  public static final int MOST = 10;

  /** The scores of the lecture, the first class true. */
  public static final ScoreDesk FIRST =
      new ScoreDesk(
          List.of("A", "B", "C"), List.of(2.0, 1.0, 0.1), List.of(1.0, 0.0, 0.0), 1, 0, LogBase.E);

  /** Takes its own copies and checks that they fit together. */
  public ScoreDesk {
    labels = List.copyOf(labels);
    scores = List.copyOf(scores);
    target = List.copyOf(target);
    int classes = labels.size();
    if (classes < FEWEST || classes > MOST) {
      throw new IllegalArgumentException(
          "classes must number %d to %d. Received: %d".formatted(FEWEST, MOST, classes));
    }
    if (scores.size() != classes || target.size() != classes) {
      throw new IllegalArgumentException(
          "scores and target must number %d. Received: %d and %d"
              .formatted(classes, scores.size(), target.size()));
    }
  }

  /** Returns how many classes there are. */
  public int size() {
    return labels.size();
  }

  /**
   * Returns the score of a class with what is added to all. Added as decimal numbers, so that 0.1
   * and 0.2 make 0.3.
   */
  public double score(int k) {
    return BigDecimal.valueOf(scores.get(k)).add(BigDecimal.valueOf(added)).doubleValue();
  }

  /** Returns all scores with what is added to them. */
  public double[] logits() {
    return IntStream.range(0, size()).mapToDouble(this::score).toArray();
  }

  /** Returns the scores divided by the temperature: what e is raised to, but for the maximum. */
  public double[] scaled() {
    return IntStream.range(0, size()).mapToDouble(k -> score(k) / temperature).toArray();
  }

  /** Explains the way from the scores to the probabilities. */
  public SoftmaxExplanation softmax() {
    return SoftmaxExplanation.of(logits(), temperature);
  }

  /** Returns y as shares. */
  public Distribution truth() {
    return Distribution.of(target.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Explains the loss and its gradient. */
  public CrossEntropyExplanation loss() {
    return softmax().against(truth(), base);
  }

  /** Returns the one true class; empty where the truth is shared. */
  public OptionalInt trueClass() {
    return IntStream.range(0, size()).filter(k -> target.get(k) == 1).findFirst();
  }

  /** Returns the desk with other scores, to which nothing is added. */
  public ScoreDesk withScores(List<Double> others) {
    return new ScoreDesk(labels, others, target, temperature, 0, base);
  }

  /** Returns the desk with another score of one class, shown as {@code score} when added to. */
  public ScoreDesk withScore(int k, double score) {
    double given = BigDecimal.valueOf(score).subtract(BigDecimal.valueOf(added)).doubleValue();
    List<Double> others =
        IntStream.range(0, size()).mapToObj(j -> j == k ? given : scores.get(j)).toList();
    return new ScoreDesk(labels, others, target, temperature, added, base);
  }

  /** Returns the desk with another truth. */
  public ScoreDesk withTarget(List<Double> other) {
    return new ScoreDesk(labels, scores, other, temperature, added, base);
  }

  /** Returns the desk with one true class. */
  public ScoreDesk withTrueClass(int chosen) {
    return withTarget(IntStream.range(0, size()).mapToObj(k -> k == chosen ? 1.0 : 0.0).toList());
  }

  /** Returns the desk with other names. */
  public ScoreDesk withLabels(List<String> others) {
    return new ScoreDesk(others, scores, target, temperature, added, base);
  }

  /** Returns the desk at another temperature. */
  public ScoreDesk withTemperature(double other) {
    return new ScoreDesk(labels, scores, target, other, added, base);
  }

  /** Returns the desk with another number added to every score. */
  public ScoreDesk withAdded(double other) {
    return new ScoreDesk(labels, scores, target, temperature, other, base);
  }

  /** Returns the desk with another base of the logarithm. */
  public ScoreDesk withBase(LogBase other) {
    return new ScoreDesk(labels, scores, target, temperature, added, other);
  }
}
