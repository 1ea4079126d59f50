package downhill.app.softmax;

import downhill.lab.explain.softmax.ScoreDesk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A desk with more or fewer classes: what stays keeps its name and its truth. */
final class Resized {
  private Resized() {}

  /**
   * Puts scores on a desk, to which nothing is added.
   *
   * @param scores one a class, 2 to 10
   */
  static ScoreDesk to(ScoreDesk desk, List<Double> scores) {
    if (scores.size() == desk.size()) {
      return desk.withScores(scores);
    }
    return new ScoreDesk(
        labels(desk.labels(), scores.size()),
        scores,
        target(desk, scores.size()),
        desk.temperature(),
        0,
        desk.base());
  }

  /** Returns the desk with one class more, whose score is 0, or without its last one. */
  static ScoreDesk by(ScoreDesk desk, int more) {
    List<Double> scores =
        new ArrayList<>(desk.scores().subList(0, desk.size() + Math.min(0, more)));
    for (int added = 0; added < more; added++) {
      scores.add(0.0);
    }
    return to(desk, scores).withAdded(desk.added());
  }

  private static List<String> labels(List<String> before, int classes) {
    List<String> labels = new ArrayList<>(before.subList(0, Math.min(before.size(), classes)));
    for (char letter = 'A'; labels.size() < classes; letter++) {
      String name = String.valueOf(letter);
      if (!labels.contains(name) && letter - 'A' >= labels.size()) {
        labels.add(name);
      }
    }
    return labels;
  }

  /** What is left of a truth may add up to less than 1; then the first class is the true one. */
  private static List<Double> target(ScoreDesk desk, int classes) {
    List<Double> target = new ArrayList<>(desk.target().subList(0, Math.min(desk.size(), classes)));
    double sum = target.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > DeskEntry.TOLERANCE) {
      Collections.fill(target, 0.0);
      target.set(0, 1.0);
    }
    while (target.size() < classes) {
      target.add(0.0);
    }
    return target;
  }
}
