package downhill.picture.scene;

import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Convergence;
import downhill.lab.compare.RunState;
import downhill.picture.compare.ComparePicture;
import downhill.picture.compare.RunCurve;
import downhill.picture.compare.RunSettings;
import downhill.scenario.Branch;
import downhill.words.Words;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Fills the pictures of a comparison. */
public final class CompareScene {
  private CompareScene() {}

  /**
   * Shows a comparison; no run stands out.
   *
   * @param target the loss at which a run counts as converged
   * @param words of the pictures
   */
  public static ComparePicture of(
      ComparisonState state, boolean logarithmic, OptionalDouble target, Words words) {
    List<Branch> branches = state.plan().branches();
    return new ComparePicture(
        state.runs().stream().map(run -> curve(run, branches, target, words)).toList(),
        state.plan().origin().firstStep(),
        state.step(),
        Math.max(1, state.plannedSteps()),
        logarithmic,
        state.plan().experiment().scenario().compile().loss().kerasName(),
        target,
        OptionalInt.empty());
  }

  private static RunCurve curve(
      RunState run, List<Branch> branches, OptionalDouble target, Words words) {
    OptionalLong first =
        target.isPresent()
            ? new Convergence(target.getAsDouble()).firstStep(run)
            : OptionalLong.empty();
    return new RunCurve(
        RunSettings.name(run.branch(), words),
        RunSettings.of(run.branch(), branches, words),
        run.curves(),
        run.stepsPerEpoch(),
        run.snapshot().step(),
        run.loss(),
        run.accuracy(),
        first,
        run.divergence().map(d -> OptionalLong.of(d.step())).orElse(OptionalLong.empty()),
        run.outcome());
  }
}
