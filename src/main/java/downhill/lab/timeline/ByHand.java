package downhill.lab.timeline;

/**
 * All that was changed of a run by hand, each with its step: it happens again on replay. Mutable,
 * for one thread.
 */
public final class ByHand {
  private final RateChanges rates;
  private final WeightEdits edits;
  private final Freezes freezes;

  /** Nothing has been changed of a run that begins with this rate, and these weights frozen. */
  ByHand(double learningRate, int[] frozen) {
    this.rates = new RateChanges(learningRate);
    this.edits = new WeightEdits();
    this.freezes = new Freezes(frozen);
  }

  private ByHand(ByHand other) {
    this.rates = new RateChanges(other.rates);
    this.edits = new WeightEdits(other.edits);
    this.freezes = new Freezes(other.freezes);
  }

  /** Returns that nothing was changed of a run that begins with a rate. */
  public static ByHand nothing(double learningRate) {
    return new ByHand(learningRate, new int[0]);
  }

  /** Returns whether both make the same happen again. */
  public boolean isSame(ByHand other) {
    return rates.isSame(other.rates) && edits.isSame(other.edits) && freezes.isSame(other.freezes);
  }

  ByHand copy() {
    return new ByHand(this);
  }

  /** Returns a copy without what was changed after a step. */
  ByHand upTo(long step) {
    ByHand copy = copy();
    copy.forgetAfter(step);
    return copy;
  }

  RateChanges rates() {
    return rates;
  }

  WeightEdits edits() {
    return edits;
  }

  Freezes freezes() {
    return freezes;
  }

  /** Returns since which step the next one is taken as it is: same rate, same weights frozen. */
  long rulesSince(long step) {
    return Math.max(rates.since(step), freezes.since(step));
  }

  /** Returns the next step after {@code step} at which rate or frozen weights change. */
  long nextRulesAfter(long step) {
    return Math.min(rates.nextAfter(step), freezes.nextAfter(step));
  }

  void forgetAfter(long step) {
    rates.forgetAfter(step);
    edits.forgetAfter(step);
    freezes.forgetAfter(step);
  }
}
