package downhill.picture.entropy;

import downhill.lab.explain.entropy.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the lab shows of two boxes, from balls to divergence: one sentence, step by step. */
public enum Quantity {
  /** y, the shares of the colours. */
  Y,
  /** -log y, how surprising each is. */
  SURPRISE,
  /** -y · log y, together the entropy H(y). */
  TERM,
  /** p, the shares that are believed. */
  P,
  /** -log p, how surprising each is to who believes p. */
  P_SURPRISE,
  /** -y · log p, together the cross-entropy H(y,p). */
  P_TERM,
  /** KL(y‖p), the price of believing p. */
  DIVERGENCE,
  /** How many yes/no questions it takes to find out a colour. */
  QUESTIONS,
  /** How many a ball takes when several are asked for at once. */
  BLOCKS;

  /** How many come one after the other; the questions are always there. */
  public static final int STEPS = 7;

  private static final List<Quantity> ALL = List.of(values());

  /** Returns its place, from 0. */
  public int place() {
    return ALL.indexOf(this);
  }

  /** Returns the one at a place, from 0. */
  public static Quantity at(int place) {
    return ALL.get(place);
  }

  /** Returns whether it can be seen while only the first ones can. */
  public boolean within(int revealed) {
    return place() < revealed || place() >= STEPS;
  }

  /** Returns the end of its keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the columns of a box's table. */
  public static List<Quantity> columns(Side side) {
    return switch (side) {
      case TRUTH -> ALL.subList(0, 3);
      case PREDICTION -> ALL.subList(3, 6);
    };
  }

  /** Returns the box whose table has this column; the first where none has. */
  public Side side() {
    return Arrays.asList(P, P_SURPRISE, P_TERM).contains(this) ? Side.PREDICTION : Side.TRUTH;
  }
}
