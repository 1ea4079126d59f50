package downhill.lab.verdict;

import downhill.engine.optimizer.Sgd;
import downhill.lab.session.Intent;
import downhill.scenario.Scenario;
import java.util.List;

/** Something to do about a verdict, with one press. */
public sealed interface Repair {

  /**
   * Go back to where the loss was lowest before it rose.
   *
   * @param step how many steps had been taken then
   */
  record Rewind(long step) implements Repair {}

  /**
   * Go back and go on from there with a rate that does not diverge.
   *
   * @param step how many steps had been taken then
   * @param rate the rate
   */
  record SafeRate(long step, double rate) implements Repair {}

  /**
   * Go on with another rate.
   *
   * @param rate the rate
   * @param epochs how many more epochs to plan; 0 while steps are left
   */
  record Rate(double rate, long epochs) implements Repair {}

  /**
   * Start again from the same weights with another rate.
   *
   * @param rate the rate
   */
  record Restart(double rate) implements Repair {}

  /**
   * Train for longer.
   *
   * @param epochs how many more
   */
  record MoreEpochs(long epochs) implements Repair {}

  /** Start from other random weights. */
  record NewWeights() implements Repair {}

  /**
   * Standardise the features and descend plainly.
   *
   * @param rate a rate that suits standardised features
   */
  record Standardize(double rate) implements Repair {
    /** Returns the scenario that is to be opened. */
    public Scenario revised(Scenario scenario) {
      return scenario
          .withData(scenario.data().withStandardize(true))
          .withCompile(scenario.compile().withOptimizer(new Sgd(rate)));
    }
  }

  /** Returns what the session is asked for, in order; nothing where another scenario is needed. */
  default List<Intent> intents() {
    return switch (this) {
      case Rewind(long step) -> List.of(new Intent.Seek(step));
      case SafeRate(long step, double rate) ->
          List.of(new Intent.Seek(step), new Intent.SetLearningRate(rate));
      case Rate(double rate, long epochs) when epochs > 0 ->
          List.of(
              new Intent.SetLearningRate(rate), new Intent.MoreEpochs(epochs), new Intent.Play());
      case Rate(double rate, long epochs) ->
          List.of(new Intent.SetLearningRate(rate), new Intent.Play());
      case Restart(double rate) ->
          List.of(new Intent.Rewind(), new Intent.SetLearningRate(rate), new Intent.Play());
      case MoreEpochs(long epochs) -> List.of(new Intent.MoreEpochs(epochs), new Intent.Play());
      case NewWeights() -> List.of(new Intent.NewWeights());
      case Standardize _ -> List.of();
    };
  }
}
