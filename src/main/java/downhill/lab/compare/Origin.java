package downhill.lab.compare;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.OptimizerState;
import downhill.lab.session.SessionState;
import downhill.scenario.Branch;
import java.util.Arrays;
import java.util.List;

/** Where the runs of a comparison begin: all at the same place. */
public sealed interface Origin {
  /** Begins where the scenario does; a run with another seed draws weights of its own. */
  record Beginning() implements Origin {}

  /**
   * Begins at a moment of the session: with its weights, and with the batch that is next there.
   *
   * <p>What the update rule remembers goes along wherever a run uses the same rule; a run with
   * another rule starts with nothing remembered. A run with another batch size begins at the start
   * of the epoch under way.
   *
   * @param step steps the session has taken there
   * @param stepsPerEpoch of the session
   * @param weights not to be changed
   * @param optimizer the rule of the session's next step
   * @param state what it remembers, not to be changed
   * @param frozen the weights that the session's next step leaves alone, and so do the runs
   */
  record Fork(
      long step,
      int stepsPerEpoch,
      Weights weights,
      Optimizer optimizer,
      OptimizerState state,
      List<Integer> frozen)
      implements Origin {
    /** Takes its own copy. */
    public Fork {
      frozen = List.copyOf(frozen);
    }

    /** Takes the moment that a session shows. */
    public static Fork of(SessionState session) {
      return new Fork(
          session.snapshot().step(),
          session.stepsPerEpoch(),
          session.snapshot().weights(),
          session.snapshot().optimizer(),
          session.snapshot().optimizerState(),
          Arrays.stream(session.snapshot().frozen()).boxed().toList());
    }

    /** Returns whether a run goes on with what the rule remembers; false for a rule without. */
    public boolean remembers(Branch branch) {
      Optimizer other = branch.compile().optimizer();
      return optimizer.slots() > 0
          && other.withLearningRate(optimizer.learningRate()).equals(optimizer);
    }
  }

  /** Returns the step at which the runs begin, counted as the session counts. */
  default long firstStep() {
    return switch (this) {
      case Beginning _ -> 0;
      case Fork fork -> fork.step();
    };
  }
}
