package downhill.scenario;

import downhill.scenario.Node.ListNode;
import downhill.scenario.Node.NumberNode;
import downhill.scenario.Node.NumbersNode;
import downhill.scenario.Node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Turns {@code data.rows} into numbers, and the last column into labels where it is text. */
final class InlineRows {
  private final int columns;
  private final String target;
  private final TargetRules rules;
  private final Fields fields;
  private final Refusals refuse;
  private final List<double[]> numbers = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();

  InlineRows(
      List<String> features, String target, List<String> classes, int classCount, Fields fields) {
    this.columns = features.size() + 1;
    this.target = target;
    this.fields = fields;
    this.refuse = fields.refuse();
    this.rules = new TargetRules(classes, classCount, refuse);
  }

  double[][] numbers() {
    return numbers.toArray(double[][]::new);
  }

  List<String> labels() {
    return labels;
  }

  void decode(Node node) throws ScenarioException {
    if (!(node instanceof ListNode(Spot at, var rows))) {
      throw refuse.type(node, "type.rows");
    }
    if (rows.isEmpty()) {
      throw refuse.at(at, "data.noRows");
    }
    for (Node row : rows) {
      switch (row) {
        case NumbersNode packed -> numberRow(packed);
        case ListNode mixed -> labelRow(mixed);
        default -> throw refuse.type(row, "type.list");
      }
    }
    rules.requireAllClasses(labels, at);
  }

  private void numberRow(NumbersNode row) throws ScenarioException {
    requireLength(row, row.values().length);
    if (!labels.isEmpty()) {
      throw refuse.type(row.element(columns - 1), "type.text");
    }
    rules.requireTarget(row, columns - 1);
    numbers.add(row.values());
  }

  private void labelRow(ListNode row) throws ScenarioException {
    requireLength(row, row.elements().size());
    double[] features = new double[columns - 1];
    for (int c = 0; c < features.length; c++) {
      if (!(row.elements().get(c) instanceof NumberNode number)) {
        throw refuse.type(row.elements().get(c), "type.number");
      }
      features[c] = number.value();
    }
    Node last = row.elements().getLast();
    boolean numbersSoFar = labels.size() < numbers.size();
    if (!rules.takesLabels() || numbersSoFar || !(last instanceof TextNode)) {
      throw refuse.type(last, rules.takesLabels() && !numbersSoFar ? "type.class" : "type.number");
    }
    String label = fields.text(last);
    rules.requireLabel(label, last, target);
    numbers.add(features);
    labels.add(label);
  }

  private void requireLength(Node row, int length) throws ScenarioException {
    if (length != columns) {
      throw refuse.at(row.at(), "data.rowLength", columns, length);
    }
  }
}
