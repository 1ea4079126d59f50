package downhill.lab.fit;

import downhill.engine.training.Evaluation;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fit} has printed up to a moment of a session: a function of that moment alone, so
 * that going back in time takes lines back. A line is made when it is asked for.
 *
 * <p>Times are those of steps that take none, {@code 0s 0s/step}: a moment that was gone back to
 * has no time of its own. Of a long run every 2nd, 4th, 8th ... epoch is kept.
 *
 * @param curves figures of the finished epochs
 * @param epochs planned
 * @param batches of an epoch
 * @param epoch of the last step, from 1
 * @param batch the last step in its epoch, from 1; 0 before any step
 * @param soFar what Keras prints of this epoch now
 * @param accuracy whether accuracy is printed
 * @param verbose how much is printed, 0 to 2
 */
public record FitLines(
    Curves curves,
    long epochs,
    int batches,
    long epoch,
    int batch,
    Evaluation soFar,
    boolean accuracy,
    int verbose) {

  /** Takes what a state says. */
  public static FitLines of(SessionState state, int verbose) {
    StepSnapshot now = state.snapshot();
    return new FitLines(
        state.curves(),
        Math.ceilDiv(state.plannedSteps(), state.stepsPerEpoch()),
        state.stepsPerEpoch(),
        now.epoch(),
        now.batch(),
        now.epochSoFar(),
        state.experiment().scenario().compile().measuresAccuracy(),
        verbose);
  }

  /** Returns how many epochs lie between two that are kept; 1 where all are. */
  public long stride() {
    return curves.kerasLoss().isEmpty() ? 1 : curves.kerasLoss().stride();
  }

  /** Returns how many lines there are. */
  public int size() {
    if (verbose == 0 || batch == 0) {
      return 0;
    }
    int whole = kept() * linesOfEpoch();
    if (isCurrentKept()) {
      return whole;
    }
    boolean onlyBegun = verbose == 2 && batch < batches;
    return whole + (onlyBegun ? headers() : linesOfEpoch());
  }

  /** Returns a line, from 0. */
  public FitLine line(int index) {
    int entry = index / linesOfEpoch();
    boolean header = headers() > 0 && index % linesOfEpoch() == 0;
    boolean current = entry == kept();
    long at = current ? epoch : curves.kerasLoss().epoch(entry);
    if (header) {
      return new FitLine(at, "", -1, "Epoch " + at + "/" + epochs);
    }
    return current
        ? progress(at, batch, soFar, null)
        : progress(at, batches, keras(entry), validation(at));
  }

  /** Returns the figures of this moment as Keras writes them; empty before any step. */
  public Optional<String> figures() {
    if (batch == 0) {
      return Optional.empty();
    }
    boolean kept = isCurrentKept();
    Evaluation validation = kept ? validation(epoch) : null;
    return Optional.of(KerasLine.figures(soFar, validation, accuracy).substring(3));
  }

  private FitLine progress(long at, int done, Evaluation figures, @Nullable Evaluation validation) {
    String numbers = KerasLine.figures(figures, validation, accuracy);
    String count = KerasLine.count(done, batches);
    String time = "0s";
    String perStep = KerasLine.perStep(0);
    return verbose == 1
        ? new FitLine(at, count, KerasLine.filled(done, batches), time + " " + perStep + numbers)
        : new FitLine(at, count, -1, " - " + time + " - " + perStep + numbers);
  }

  /** How many of the epochs up to now are kept whole. */
  private int kept() {
    EpochSeries losses = curves.kerasLoss();
    long finished = batch == batches ? epoch : epoch - 1;
    if (losses.isEmpty() || finished < losses.epoch(0)) {
      return 0;
    }
    long upToNow = (finished - losses.epoch(0)) / losses.stride() + 1;
    return (int) Math.min(losses.size(), upToNow);
  }

  private boolean isCurrentKept() {
    int kept = kept();
    return batch == batches && kept > 0 && curves.kerasLoss().epoch(kept - 1) == epoch;
  }

  private Evaluation keras(int point) {
    return new Evaluation(
        curves.kerasLoss().value(point),
        accuracy ? curves.kerasAccuracy().value(point) : Double.NaN);
  }

  private @Nullable Evaluation validation(long at) {
    EpochSeries losses = curves.validationLoss();
    if (losses.isEmpty()) {
      return null;
    }
    // This series begins at epoch 0.
    int point = (int) (at / losses.stride());
    return new Evaluation(
        losses.value(point), accuracy ? curves.validationAccuracy().value(point) : Double.NaN);
  }

  private int headers() {
    return epochs > 1 ? 1 : 0;
  }

  private int linesOfEpoch() {
    return headers() + 1;
  }
}
