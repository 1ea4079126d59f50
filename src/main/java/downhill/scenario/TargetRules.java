package downhill.scenario;

import downhill.data.Dataset;
import downhill.scenario.Node.NumbersNode;
import downhill.words.Phrase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the target column of a document may hold. */
final class TargetRules {
  private final List<String> classes;
  private final int classCount;
  private final Refusals refuse;
  private final Set<String> found = new HashSet<>();

  /**
   * Prepares the rules.
   *
   * @param classes the labels that the document names; may be empty
   * @param classCount how many classes there must be; 0 when the target must be a number
   */
  TargetRules(List<String> classes, int classCount, Refusals refuse) {
    this.classes = classes;
    this.classCount = classCount;
    this.refuse = refuse;
  }

  boolean takesLabels() {
    return classCount > 0;
  }

  /** Requires that a number can be the target: any, or the index of a class. */
  void requireTarget(NumbersNode row, int column) throws ScenarioException {
    double value = row.values()[column];
    if (classCount > 0 && !(value >= 0 && value < classCount && value == Math.rint(value))) {
      throw refuse.range(row.element(column), Phrase.of("range.class", classCount - 1));
    }
  }

  /** Requires that a text names one of the classes, or is not one too many. */
  void requireLabel(String label, Node node, String target) throws ScenarioException {
    if (label.isBlank()) {
      throw refuse.at(node.at(), "name.empty", Refusals.quoted(label));
    }
    if (!classes.isEmpty() && !classes.contains(label)) {
      throw refuse.choice(node, classes);
    }
    if (found.add(label) && found.size() > classCount) {
      throw refuse.at(node.at(), "data.labelTooMany", classCount, target, Refusals.quoted(label));
    }
  }

  /** Requires that texts, where the document does not name the classes, show all of them. */
  void requireAllClasses(List<String> labels, Spot spot) throws ScenarioException {
    if (!labels.isEmpty() && classes.isEmpty() && found.size() < classCount) {
      throw refuse.at(spot, "data.labelTooFew", classCount, found.size());
    }
  }

  /** Requires that a built-in set has the kind of target that loss and last layer demand. */
  static void requireBuiltin(
      Dataset sample, int setClasses, int classCount, Spot spot, Refusals refuse)
      throws ScenarioException {
    boolean named = namesClasses(sample);
    if (classCount > 0 && setClasses == 0) {
      throw refuse.at(spot, "data.numberForClass", classCount, sample.target());
    }
    if (classCount == 0 && named) {
      throw refuse.at(spot, "data.classForNumber", sample.target());
    }
    if (named ? classCount != setClasses : classCount > 0 && classCount < setClasses) {
      throw refuse.at(spot, "data.builtinClassCount", classCount, setClasses);
    }
  }

  /** Returns whether a built-in set has names for its classes, which then are no numbers. */
  static boolean namesClasses(Dataset sample) {
    return !sample.classes().isEmpty() && !sample.classes().getFirst().equals("0");
  }
}
