package downhill.lab.verdict;

/** What may be said of a run at a step without contradicting its losses. */
final class SimpleFacts {
  private final Course course;

  SimpleFacts(Course course) {
    this.course = course;
  }

  boolean allow(Verdict verdict, int step) {
    return switch (verdict) {
      case Verdict.Starting(long steps) -> steps == step && step < 3;
      case Verdict.Gliding(boolean epochs, int steps, int falls, double share) ->
          fell(step, epochs ? steps * course.experiment.trainer().stepsPerEpoch() : steps);
      case Verdict.Overshooting(int weight, int steps, int changes, double share) ->
          changes <= steps && fell(step, steps) && endsNoHigherThan(step);
      case Verdict.Bouncing(int steps, int reversals, double low, double high) ->
          low <= high && course.lowest(step, course.last() + 1) > 0.9 * low;
      case Verdict.Stalled(long steps, double share, Verdict.Why why) ->
          keepsHalf(step, (int) Math.min(course.last(), step + steps));
      case Verdict.Diverging diverging -> diverging.factor() > 1 && endsHigherThan(step);
      case Verdict.Diverged(long at, var cause, long overflow) ->
          course.diverged && step == course.last() && at == step + 1 && overflow <= at;
      case Verdict.Converged converged -> Reasons.nothingLeft(course, step);
      case Verdict.NoiseFloor(int steps, double low, double high, var bottom) ->
          low < high && staysAbove(step, steps);
      case Verdict.Unknown(var seen) -> true;
    };
  }

  private boolean fell(int step, int steps) {
    int epoch = course.experiment.trainer().stepsPerEpoch();
    int end = steps % epoch == 0 && steps > epoch ? step / epoch * epoch : step;
    return course.loss(end) < course.loss(end - steps);
  }

  private boolean endsNoHigherThan(int step) {
    return course.loss(course.last()) <= course.loss(step);
  }

  private boolean endsHigherThan(int step) {
    return course.diverged
        || step >= course.last() - 3
        || course.loss(course.last()) > course.loss(step);
  }

  /** The excess, for which the loss stands where the bottom is not 0, does not halve. */
  private boolean keepsHalf(int from, int to) {
    return course.mean(to, to + 1) > course.loss(from) / 2;
  }

  private boolean staysAbove(int step, int steps) {
    double bottom = course.bottom();
    double now = course.mean(step - steps, step + 1) - bottom;
    boolean few = course.last() - step < 200;
    return few || course.mean(step, course.last() + 1) - bottom > now / 3;
  }
}
