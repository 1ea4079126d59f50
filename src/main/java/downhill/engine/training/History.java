package downhill.engine.training;

import java.util.List;

/**
 * What Keras' {@code fit} returns: one number for each finished epoch.
 *
 * @param loss mean over the epoch's samples of the loss of their batch, measured before its update
 * @param accuracy the same for accuracy
 * @param valLoss loss of the validation samples at the end of the epoch; empty without them
 * @param valAccuracy accuracy of the validation samples; empty without them
 */
public record History(
    List<Double> loss, List<Double> accuracy, List<Double> valLoss, List<Double> valAccuracy) {
  /** Takes its own copies. */
  public History {
    loss = List.copyOf(loss);
    accuracy = List.copyOf(accuracy);
    valLoss = List.copyOf(valLoss);
    valAccuracy = List.copyOf(valAccuracy);
  }

  /** Returns how many epochs were finished. */
  public int epochs() {
    return loss.size();
  }
}
