package downhill.lab.verdict;

import downhill.scenario.Experiment;

/**
 * A run, a step of it, and what is true there.
 *
 * @param name says which data and which setting
 * @param json the scenario
 * @param step where the label holds
 * @param ahead how many more steps the reason looks at
 * @param label the kind of verdict that is right
 * @param reason why it is: a fact about the course of the run or its curvature, that the classifier
 *     has no part in
 */
record LabelledRun(
    String name, String json, int step, int ahead, Class<? extends Verdict> label, Reason reason) {

  /** Looks at the run from start to end. */
  interface Reason {
    boolean holds(Course course, int step);
  }

  Experiment experiment() {
    return Course.experiment(json);
  }

  Course course(Experiment experiment) {
    return new Course(experiment, step + ahead);
  }

  @Override
  public String toString() {
    return label.getSimpleName() + ": " + name + ", step " + step;
  }
}
