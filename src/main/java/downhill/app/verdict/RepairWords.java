package downhill.app.verdict;

import downhill.app.i18n.LocalWords;
import downhill.lab.verdict.Repair;
import downhill.picture.Numbers;

/** What the buttons of the strip say. */
final class RepairWords {
  private RepairWords() {}

  /** Returns the word on the button. */
  static String of(Repair repair, LocalWords words) {
    return switch (repair) {
      case Repair.Rewind(long step) -> words.text("repair.rewind", Numbers.count(step));
      case Repair.SafeRate(long step, double rate) -> words.text("repair.safe", Numbers.rate(rate));
      case Repair.Rate(double rate, long epochs) -> words.text("repair.rate", Numbers.rate(rate));
      case Repair.Restart(double rate) -> words.text("repair.rate", Numbers.rate(rate));
      case Repair.MoreEpochs(long epochs) -> words.text("repair.epochs", Numbers.count(epochs));
      case Repair.NewWeights() -> words.text("repair.weights");
      case Repair.Standardize(double rate) -> words.text("repair.standardize", Numbers.rate(rate));
    };
  }

  /** Returns what pressing it does. */
  static String about(Repair repair, LocalWords words) {
    return switch (repair) {
      case Repair.Rewind _ -> words.text("repair.rewind.about");
      case Repair.SafeRate(long step, double rate) ->
          words.text("repair.safe.about", Numbers.count(step), Numbers.rate(rate));
      case Repair.Rate(double rate, long epochs) ->
          words.text("repair.rate.about", Numbers.rate(rate));
      case Repair.Restart(double rate) -> words.text("repair.restart.about", Numbers.rate(rate));
      case Repair.MoreEpochs(long epochs) ->
          words.text("repair.epochs.about", Numbers.count(epochs));
      case Repair.NewWeights() -> words.text("repair.weights.about");
      case Repair.Standardize(double rate) ->
          words.text("repair.standardize.about", Numbers.rate(rate));
    };
  }
}
