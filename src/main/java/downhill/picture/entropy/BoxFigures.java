package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.DivergenceExplanation;
import downhill.lab.explain.entropy.EntropyExplanation;
import downhill.lab.explain.entropy.Side;
import downhill.picture.RoundedSum;
import downhill.picture.softmax.DeskFigures;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of two boxes and how they are written. A sum stands without a sign only where the
 * digits shown above it add up to it; otherwise it carries ≈.
 */
public final class BoxFigures {
  private final BallBoxes boxes;
  private final EntropyExplanation entropy;
  private final DivergenceExplanation divergence;

  private BoxFigures(BallBoxes boxes) {
    this.boxes = boxes;
    this.entropy = boxes.entropy();
    this.divergence = boxes.divergence();
  }

  /** Computes the numbers of two boxes. */
  public static BoxFigures of(BallBoxes boxes) {
    return new BoxFigures(boxes);
  }

  /** Returns what the numbers of the truth come from. */
  public EntropyExplanation entropy() {
    return entropy;
  }

  /** Returns what the numbers of the prediction come from. */
  public DivergenceExplanation divergence() {
    return divergence;
  }

  /** Returns the number of a colour, infinite for the surprise of one that never comes. */
  public double value(Quantity column, int k) {
    return switch (column) {
      case Y -> entropy.truth().share(k);
      case SURPRISE -> entropy.surprise(k);
      case TERM -> entropy.term(k);
      case P -> divergence.prediction().share(k);
      case P_SURPRISE -> boxes.base().ofNats(divergence.prediction().surprise(k));
      case P_TERM -> divergence.term(k);
      case DIVERGENCE, QUESTIONS, BLOCKS ->
          throw new IllegalArgumentException("column must be one of a table. Received: " + column);
    };
  }

  /** Returns the number a quantity is about; that of the shares is 1. */
  public double total(Quantity quantity) {
    return switch (quantity) {
      case Y, P -> 1;
      case SURPRISE, TERM -> entropy.entropy();
      case P_SURPRISE, P_TERM -> divergence.crossEntropy();
      case DIVERGENCE, QUESTIONS, BLOCKS -> divergence.divergence();
    };
  }

  /** Returns the number of a colour as it is written. */
  public String text(Quantity column, int k) {
    double value = value(column, k);
    boolean share = column == Quantity.Y || column == Quantity.P;
    return share && value == 1 ? "1" : written(value);
  }

  /** Returns the sum under a column; empty where a sum says nothing. */
  public String sum(Quantity column) {
    return switch (column) {
      case Y, P -> RoundedSum.marked("1", texts(column));
      case TERM, P_TERM -> RoundedSum.marked(written(total(column)), texts(column));
      case SURPRISE, P_SURPRISE, DIVERGENCE, QUESTIONS, BLOCKS -> "";
    };
  }

  private List<String> texts(Quantity column) {
    return IntStream.range(0, boxes.size()).mapToObj(k -> text(column, k)).toList();
  }

  /** Returns the symbol over a column; the logarithm is that of the boxes. */
  public String symbol(Quantity column) {
    String log = DeskFigures.log(boxes.base());
    return switch (column) {
      case Y -> "y";
      case SURPRISE -> "−" + log + " y";
      case TERM -> "−y·" + log + " y";
      case P -> "p";
      case P_SURPRISE -> "−" + log + " p";
      case P_TERM -> "−y·" + log + " p";
      case DIVERGENCE -> "KL(y‖p)";
      case QUESTIONS, BLOCKS -> "";
    };
  }

  /** Returns whether H(y,p) as it is shown is the sum of H(y) and KL as they are shown. */
  public boolean addsUp() {
    return RoundedSum.addsUp(
        written(divergence.crossEntropy()),
        List.of(written(entropy.entropy()), written(divergence.divergence())));
  }

  /** Returns how a share came about: 5/6, or the share itself where it was given as a number. */
  public String fraction(Side side, int k) {
    return switch (boxes.contents(side)) {
      case Contents.Balls balls -> balls.counts().get(k) + "/" + balls.total();
      case Contents.Shares shares -> written(shares.shares().share(k));
    };
  }

  /** Writes a number of the lab with four decimals; where there is nothing at all it is 0. */
  public static String written(double value) {
    return value == 0 ? "0" : DeskFigures.brief(value);
  }
}
