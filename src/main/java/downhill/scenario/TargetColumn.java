package downhill.scenario;

import downhill.data.Dataset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network may learn from the target column of a document.
 *
 * @param name the column
 * @param labels how many classes the column names; 0 where it is written in numbers
 * @param listed how many class labels the document lists; 0 where it lists none
 * @param highest the highest class that the numbers can mean; -1 where they cannot mean classes
 */
public record TargetColumn(String name, int labels, int listed, int highest) {

  /** Looks at the target column of an experiment. */
  public static TargetColumn of(Experiment experiment) {
    Dataset rows = experiment.dataset();
    return switch (experiment.scenario().data()) {
      case Data.Builtin builtin -> of(builtin);
      case Data.Inline inline -> {
        int listed = inline.classes().size();
        int labels = (int) inline.labels().stream().distinct().count();
        yield labels > 0
            ? new TargetColumn(rows.target(), Math.max(labels, listed), listed, -1)
            : new TargetColumn(rows.target(), 0, listed, highest(rows.targets()));
      }
      case Data.Csv csv -> {
        boolean named = !rows.classes().isEmpty() && !rows.classes().equals(indices(rows));
        yield named && !csv.classes().equals(rows.classes())
            ? new TargetColumn(rows.target(), rows.classes().size(), 0, -1)
            : new TargetColumn(rows.target(), 0, csv.classes().size(), highest(rows.targets()));
      }
    };
  }

  private static TargetColumn of(Data.Builtin data) {
    Dataset sample = data.name().generate(1, 0, 0, data.classes());
    boolean named = TargetRules.namesClasses(sample);
    return new TargetColumn(
        sample.target(), named ? data.classes() : 0, 0, named ? -1 : data.classes() - 1);
  }

  private static List<String> indices(Dataset rows) {
    return IntStream.range(0, rows.classes().size()).mapToObj(Integer::toString).toList();
  }

  private static int highest(double[] targets) {
    double most = -1;
    for (double target : targets) {
      if (!(target >= 0) || target != Math.rint(target) || target > Integer.MAX_VALUE - 1) {
        return -1;
      }
      most = Math.max(most, target);
    }
    return (int) most;
  }

  /** Returns how many classes there are, as far as the column tells; 0 where it holds none. */
  public int classes() {
    return Math.max(Math.max(labels, listed), highest + 1);
  }

  /**
   * Requires that the column holds what loss and last layer demand.
   *
   * @param count how many classes there must be; 0 for a number
   */
  void require(int count, Spot spot, Refusals refuse) throws ScenarioException {
    if (count == 0) {
      if (labels > 0) {
        throw refuse.at(spot, "data.classForNumber", name);
      }
      if (listed > 0) {
        throw refuse.at(spot, "data.classesOfNumber", listed);
      }
    } else if (labels > 0 || listed > 0) {
      if (count != classes()) {
        throw refuse.at(spot, "data.builtinClassCount", count, classes());
      }
    } else if (highest < 0) {
      throw refuse.at(spot, "data.numberForClass", count, name);
    } else if (count <= highest) {
      throw refuse.at(spot, "data.builtinClassCount", count, highest + 1);
    }
  }
}
