package downhill.lab.explain.entropy;

import downhill.lab.explain.Distribution;
import downhill.lab.explain.LogBase;

/**
 * How uncertain a truth y is: H(y) = Σ y · (-log y). Never changes.
 *
 * @param truth the shares y
 * @param base the base of the logarithm
 */
public record EntropyExplanation(Distribution truth, LogBase base) {

  /** Compares with a prediction. */
  public DivergenceExplanation against(Distribution prediction) {
    return new DivergenceExplanation(this, prediction);
  }

  /** Returns how many colours there are. */
  public int size() {
    return truth.size();
  }

  /** Returns -log y, how surprising a colour is; infinite for one that never comes. */
  public double surprise(int k) {
    return base.ofNats(truth.surprise(k));
  }

  /** Returns y · (-log y); 0 where y is 0, to which it tends. */
  public double term(int k) {
    double y = truth.share(k);
    return y == 0 ? 0 : y * surprise(k);
  }

  /** Returns H(y): all terms added up. */
  public double entropy() {
    double entropy = 0;
    for (int k = 0; k < size(); k++) {
      entropy += term(k);
    }
    return entropy;
  }
}
