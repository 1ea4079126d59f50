package downhill.lab.compare;

import downhill.scenario.Branch;
import downhill.scenario.Experiment;
import java.util.List;

/**
 * What is compared.
 *
 * @param experiment the scenario that the runs vary
 * @param origin where they begin
 * @param branches one to nine runs
 */
public record Plan(Experiment experiment, Origin origin, List<Branch> branches) {
  /** The most runs side by side. */
  public static final int MOST = 9;

  /** Checks the number and takes its own copy. */
  public Plan {
    branches = List.copyOf(branches);
    if (branches.isEmpty() || branches.size() > MOST) {
      throw new IllegalArgumentException(
          "branches must number 1 to " + MOST + ". Received: " + branches.size());
    }
  }

  /** Compares what the scenario says: its branches, or learning rates around its own. */
  public static Plan of(Experiment experiment) {
    List<Branch> own = experiment.scenario().compare();
    return new Plan(
        experiment,
        new Origin.Beginning(),
        own.isEmpty() ? Variations.learningRates(experiment.scenario()) : own);
  }

  /** Returns a plan with other runs from the same place. */
  public Plan with(List<Branch> others) {
    return new Plan(experiment, origin, others);
  }

  /** Returns a plan with the same runs from another place. */
  public Plan from(Origin place) {
    return new Plan(experiment, place, branches);
  }
}
