package downhill.lab.verdict;

import downhill.engine.training.LossFunction;
import downhill.engine.training.Trainer;
import java.util.Arrays;

/** Why a label is right: facts about the course of a run. */
final class Reasons {
  private Reasons() {}

  /** Fewer than three steps, and none of them climbed. */
  static boolean hardlyBegun(Course course, int step) {
    return step < 3 && course.loss(step) <= course.loss(0);
  }

  /** Every step before and after falls and turns by less than a right angle; the loss halves. */
  static boolean goesStraightDown(Course course, int step) {
    for (int s = Math.max(1, step - 10); s <= step + 20; s++) {
      if (course.loss(s) >= course.loss(s - 1) || course.turn(s) <= 0) {
        return false;
      }
    }
    return course.loss(course.last()) < course.loss(step) / 2;
  }

  /** Every step falls and turns back, since η lies between 1/λmax and 2/λmax; the excess halves. */
  static boolean zigzagsDown(Course course, int step) {
    double pull = course.rate() * course.lambdaMax();
    for (int s = step - 4; s <= step + 10; s++) {
      if (course.loss(s) >= course.loss(s - 1) || course.turn(s) >= 0) {
        return false;
      }
    }
    double left = course.loss(course.last()) - course.bottom();
    return pull > 1 && pull < 2 && left < (course.loss(step) - course.bottom()) / 2;
  }

  /** The weight passes its final value more than twice each way, and comes to rest there. */
  static boolean rollsToRest(Course course, int step) {
    double rest = course.weights.get(course.last())[0];
    int crossings = 0;
    for (int s = 1; s <= step; s++) {
      crossings +=
          (course.weights.get(s)[0] < rest) != (course.weights.get(s - 1)[0] < rest) ? 1 : 0;
    }
    double left = course.loss(step) - course.loss(course.last());
    double first = course.loss(0) - course.loss(course.last());
    return crossings >= 3 && left < first / 2 && course.slope(course.last()) < 1e-3;
  }

  /** Two steps lead back to the same weights, now and 250 steps later; one does not. */
  static boolean comesBackForEver(Course course, int step) {
    return Arrays.stream(new int[] {step, step + 100, step + 250})
        .allMatch(s ->
            course.distance(s, s + 2) < 1e-6 * course.distance(s, s + 1)
                && Math.abs(course.loss(s) / course.loss(step) - 1) < 1e-6);
  }

  /** The steps still planned, 200 at least, leave more than half of the loss, whose bottom is 0. */
  static boolean keepsHalfOfItsLoss(Course course, int step) {
    int planned =
        course.experiment.scenario().fit().epochs() * course.experiment.trainer().stepsPerEpoch();
    int asked = Math.max(200, planned - step);
    return course.last() >= step + asked
        && course.lowest(step, course.last() + 1) > course.loss(step) / 2;
  }

  /** No weight before the hidden layer has any slope, from here to the end. */
  static boolean hiddenSlopesAreZero(Course course, int step) {
    for (int s = step; s <= course.last(); s++) {
      for (int i = 0; i < 8; i++) {
        if (course.slopes.get(s)[i] != 0) {
          return false;
        }
      }
    }
    return course.loss(step) > 1;
  }

  /** The loss ends a million times higher, or beyond all numbers. */
  static boolean explodes(Course course, int step) {
    return course.diverged || course.loss(course.last()) > 1e6 * course.loss(step);
  }

  /** The engine takes no step after this one. */
  static boolean ends(Course course, int step) {
    return course.diverged && course.last() == step;
  }

  /** From here to the end the loss falls by less than a millionth, or is a trillionth already. */
  static boolean nothingLeft(Course course, int step) {
    double lowest = course.lowest(step, course.last() + 1);
    return course.loss(step) - lowest <= 1e-6 * course.loss(step) || course.loss(step) < 1e-12;
  }

  /**
   * The mean height above the bottom stays for as long as the run goes on, but a tenth of the rate
   * brings it below half.
   */
  static boolean onlyALowerRateHelps(Course course, int step) {
    double bottom = course.bottom();
    double now = course.mean(step - 100, step) - bottom;
    double later = course.mean(step, course.last() + 1) - bottom;
    Trainer trainer = course.experiment.trainer();
    while (trainer.steps() < step) {
      trainer.step();
    }
    trainer.setLearningRate(trainer.optimizer().learningRate() / 10);
    LossFunction loss =
        new LossFunction(
            course.experiment.model(),
            course.experiment.scenario().compile().loss(),
            course.experiment.training());
    double sum = 0;
    for (int s = 0; s < 1000; s++) {
      trainer.step();
      sum += s < 500 ? 0 : loss.value(trainer.weights()) - bottom;
    }
    return later > now / 2 && later < 2 * now && sum / 500 < later / 2;
  }

  /** The last two steps climbed; later the loss is below half of what it is here. */
  static boolean climbsYetArrives(Course course, int step) {
    return course.loss(step) > course.loss(step - 1)
        && course.loss(step - 1) > course.loss(step - 2)
        && course.lowest(step, course.last() + 1) < course.loss(step) / 2;
  }

  /** The last three steps fell; at the end the loss is a million times higher. */
  static boolean fallsYetExplodes(Course course, int step) {
    return course.loss(step) < course.loss(step - 1)
        && course.loss(step - 1) < course.loss(step - 2)
        && course.loss(step - 2) < course.loss(step - 3)
        && explodes(course, step);
  }

  /** Over the last epochs and the next the loss at their ends goes up and down. */
  static boolean hasNoDirection(Course course, int step) {
    int epoch = course.experiment.trainer().stepsPerEpoch();
    int ups = 0;
    for (int s = step - 5 * epoch; s < step + 5 * epoch; s += epoch) {
      ups += course.loss(s + epoch) > course.loss(s) ? 1 : 0;
    }
    return ups >= 2 && ups <= 8;
  }
}
