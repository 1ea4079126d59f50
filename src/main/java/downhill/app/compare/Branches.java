package downhill.app.compare;

import downhill.lab.compare.Plan;
import downhill.picture.compare.RunSettings;
import downhill.scenario.Branch;
import downhill.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Changes to the list of runs; names stay different from one another. */
final class Branches {
  private Branches() {}

  /** Returns the list with a run in place of another, named by its settings. */
  static List<Branch> replaced(List<Branch> branches, int index, Branch with, Scenario scenario) {
    List<Branch> others = new ArrayList<>(branches);
    others.remove(index);
    List<Branch> all = new ArrayList<>(branches);
    all.set(index, named(with, others, scenario));
    return all;
  }

  /** Returns the list with one more run at its end; the same list when there are nine. */
  static List<Branch> added(List<Branch> branches, Branch another, Scenario scenario) {
    if (branches.size() >= Plan.MOST) {
      return branches;
    }
    List<Branch> all = new ArrayList<>(branches);
    all.add(named(another, branches, scenario));
    return all;
  }

  /** Returns the list without a run; the same list when that is the last one. */
  static List<Branch> removed(List<Branch> branches, int index) {
    if (branches.size() == 1) {
      return branches;
    }
    List<Branch> left = new ArrayList<>(branches);
    left.remove(index);
    return left;
  }

  private static Branch named(Branch branch, List<Branch> others, Scenario scenario) {
    StringBuilder name = new StringBuilder(RunSettings.optimizer(branch.compile().optimizer()));
    if (branch.fit().batchSize() != scenario.fit().batchSize()) {
      name.append(" batch ").append(branch.fit().batchSize());
    }
    if (branch.fit().seed() != scenario.fit().seed()) {
      name.append(" seed ").append(branch.fit().seed());
    }
    String free = name.toString();
    for (int i = 2; isTaken(free, others); i++) {
      free = name + " (" + i + ")";
    }
    return new Branch(free, branch.compile(), branch.fit());
  }

  private static boolean isTaken(String name, List<Branch> others) {
    return others.stream().anyMatch(other -> other.name().equals(name));
  }
}
