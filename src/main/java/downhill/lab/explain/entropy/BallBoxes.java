package downhill.lab.explain.entropy;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.Contents.Balls;
import downhill.lab.explain.entropy.Contents.Shares;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.scenario.EntropyBoxes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The two boxes of the Entropy lab: what is in the box, y, and what is believed to be in it, p.
 * Every number of the lab follows from these.
 *
 * @param labels the names of the colours, 1 to {@value #MOST_COLOURS}, all different
 * @param truth y, as many colours
 * @param prediction p, as many colours
 * @param base the base of the logarithm
 */
public record BallBoxes(List<String> labels, Contents truth, Contents prediction, LogBase base) {
  /** The most colours that can be told apart in a box. */
  public static final int MOST_COLOURS = 6;

  /** Balls that stand for shares when one of them is moved. */
  private static final int ROUNDED_TO = 100;

  /** What the lab starts with: three balls of each of two colours, and the same believed. */
  public static final BallBoxes FIRST = of(EntropyBoxes.DEFAULTS, LogBase.TWO);

  /** Takes its own copies and checks that they fit together. */
  public BallBoxes {
    labels = List.copyOf(labels);
    int colours = labels.size();
    if (colours < 1 || colours > MOST_COLOURS || new HashSet<>(labels).size() < colours) {
      throw new IllegalArgumentException(
          "labels must be 1 to %d different ones. Received: %s".formatted(MOST_COLOURS, labels));
    }
    if (truth.size() != colours || prediction.size() != colours) {
      throw new IllegalArgumentException(
          "truth and prediction must have %d colours. Received: %d and %d"
              .formatted(colours, truth.size(), prediction.size()));
    }
  }

  /** Returns whether the boxes of a scenario have no more colours and balls than fit. */
  public static boolean fits(EntropyBoxes given) {
    return given.labels().size() <= MOST_COLOURS
        && sum(given.truth()) <= Contents.MOST_BALLS
        && sum(given.prediction()) <= Contents.MOST_BALLS;
  }

  private static long sum(List<Integer> counts) {
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  /** Returns the boxes of a scenario, which must fit. */
  public static BallBoxes of(EntropyBoxes given, LogBase base) {
    return new BallBoxes(
        given.labels(), new Balls(given.truth()), new Balls(given.prediction()), base);
  }

  /** Returns boxes with the first letters as names. */
  public static BallBoxes of(List<Integer> truth, List<Integer> prediction, LogBase base) {
    List<String> labels = letters(List.of(), truth.size());
    return new BallBoxes(labels, new Balls(truth), new Balls(prediction), base);
  }

  /** Returns how many colours there are. */
  public int size() {
    return labels.size();
  }

  /** Returns what is in a box. */
  public Contents contents(Side side) {
    return switch (side) {
      case TRUTH -> truth;
      case PREDICTION -> prediction;
    };
  }

  /** Returns how uncertain the box is. */
  public EntropyExplanation entropy() {
    return new EntropyExplanation(truth.shares(), base);
  }

  /** Returns how the prediction does against the box. */
  public DivergenceExplanation divergence() {
    return entropy().against(prediction.shares());
  }

  /** Returns the first colour that is in the box and believed impossible. */
  public OptionalInt impossible() {
    return IntStream.range(0, size())
        .filter(k -> truth.shares().share(k) > 0 && prediction.shares().share(k) == 0)
        .findFirst();
  }

  /** Returns the only colour in the box; empty where there are several. */
  public OptionalInt onlyColour() {
    return IntStream.range(0, size()).filter(k -> truth.shares().share(k) == 1).findFirst();
  }

  /** Returns the colour there is most of in the box, the first of several. */
  public int mostFrequent() {
    int most = 0;
    for (int k = 1; k < size(); k++) {
      most = truth.shares().share(k) > truth.shares().share(most) ? k : most;
    }
    return most;
  }

  /** Returns the letter a ball carries: the first of its name where those differ. */
  public String letter(int k) {
    List<String> firsts = labels.stream().map(BallBoxes::first).distinct().toList();
    return firsts.size() == size() ? firsts.get(k) : String.valueOf((char) ('A' + k));
  }

  private static String first(String label) {
    return label.isEmpty() ? "" : label.substring(0, label.offsetByCodePoints(0, 1));
  }

  /** Returns the boxes with another content of one; it must have as many colours. */
  public BallBoxes with(Side side, Contents contents) {
    return switch (side) {
      case TRUTH -> new BallBoxes(labels, contents, prediction, base);
      case PREDICTION -> new BallBoxes(labels, truth, contents, base);
    };
  }

  /** Returns the balls of a box; shares that no balls have are rounded to a hundred. */
  public Balls balls(Side side) {
    return switch (contents(side)) {
      case Balls balls -> balls;
      case Shares shares -> shares.rounded(ROUNDED_TO);
    };
  }

  /**
   * Returns the boxes with another number of balls of one colour.
   *
   * @return empty where that leaves no ball, or more than fit
   */
  public Optional<BallBoxes> withCount(Side side, int k, int count) {
    List<Integer> counts = new ArrayList<>(balls(side).counts());
    counts.set(k, count);
    long all = counts.stream().mapToLong(Integer::longValue).sum();
    return count < 0 || all < 1 || all > Contents.MOST_BALLS
        ? Optional.empty()
        : Optional.of(with(side, new Balls(counts)));
  }

  /** Returns the boxes with another truth, which may have other colours than before. */
  public BallBoxes withTruth(Contents other) {
    BallBoxes resized = other.size() == size() ? this : withColours(other.size());
    return resized.with(Side.TRUTH, other);
  }

  /**
   * Returns the boxes with so many colours: a new one has one ball in each box, those taken away
   * are the last.
   *
   * @param colours 1 to {@value #MOST_COLOURS}
   */
  public BallBoxes withColours(int colours) {
    return new BallBoxes(
        letters(labels.subList(0, Math.min(size(), colours)), colours),
        resized(balls(Side.TRUTH).counts(), colours),
        resized(balls(Side.PREDICTION).counts(), colours),
        base);
  }

  private static Balls resized(List<Integer> counts, int colours) {
    List<Integer> kept = new ArrayList<>(counts.subList(0, Math.min(counts.size(), colours)));
    int all = kept.stream().mapToInt(Integer::intValue).sum();
    while (kept.size() < colours) {
      int room = all < Contents.MOST_BALLS ? 1 : 0;
      kept.add(room);
      all += room;
    }
    if (all == 0) {
      kept.set(0, 1);
    }
    return new Balls(kept);
  }

  private static List<String> letters(List<String> known, int colours) {
    List<String> labels = new ArrayList<>(known);
    for (char letter = (char) ('A' + known.size()); labels.size() < colours; letter++) {
      String name = String.valueOf(letter);
      if (!labels.contains(name)) {
        labels.add(name);
      }
    }
    return labels;
  }

  /** Returns the boxes with one colour alone in the first: a one-hot truth. */
  public BallBoxes withOnly(int k) {
    int count = Math.max(1, balls(Side.TRUTH).counts().get(k));
    List<Integer> counts = IntStream.range(0, size()).mapToObj(j -> j == k ? count : 0).toList();
    return with(Side.TRUTH, new Balls(counts));
  }

  /** Returns the boxes with nothing but the truth believed: the perfect prediction. */
  public BallBoxes withPerfectPrediction() {
    return with(Side.PREDICTION, truth);
  }

  /** Returns the boxes with another base of the logarithm. */
  public BallBoxes withBase(LogBase other) {
    return new BallBoxes(labels, truth, prediction, other);
  }

  /**
   * Returns the softmax desk with the same y and p: its scores are ln p.
   *
   * @return empty where p is 0, which no score gives, or where there is one colour alone
   */
  public Optional<ScoreDesk> onDesk() {
    double[] p = prediction.shares().shares();
    if (size() < ScoreDesk.FEWEST || IntStream.range(0, size()).anyMatch(k -> p[k] == 0)) {
      return Optional.empty();
    }
    List<Double> scores = IntStream.range(0, size()).mapToObj(k -> Math.log(p[k])).toList();
    double[] y = truth.shares().shares();
    List<Double> target = IntStream.range(0, size()).mapToObj(k -> y[k]).toList();
    return Optional.of(new ScoreDesk(labels, scores, target, 1, 0, base));
  }
}
