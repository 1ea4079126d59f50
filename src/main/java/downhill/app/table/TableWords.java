package downhill.app.table;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Sentence;
import downhill.data.CsvProblem;
import downhill.data.table.ColumnFound;
import downhill.data.table.TablePlan;
import downhill.picture.Numbers;
import downhill.words.Words;
import java.util.List;

/** Says what was found in a table and what comes of it. */
final class TableWords {
  private static final int SHOWN = 4;

  private final LocalWords words;

  TableWords(LocalWords words) {
    this.words = words;
  }

  /** Says what a column holds. */
  String holds(ColumnFound column) {
    return switch (column.kind()) {
      case EMPTY -> words.text("table.holds.empty");
      case TEXT -> words.text("table.holds.text");
      case CLASS ->
          column.constant()
              ? constant(column)
              : words.text(
                  "table.holds.classes", column.labels().size(), shortList(column.labels()));
      case NUMBER ->
          column.constant()
              ? constant(column)
              : words.text(
                  "table.holds.numbers", Numbers.rate(column.low()), Numbers.rate(column.high()));
      case MIXED ->
          words.text("table.holds.mixed", Numbers.count(column.words()), column.firstWord());
    };
  }

  private String constant(ColumnFound column) {
    return words.text("table.holds.constant", column.labels().getFirst());
  }

  private static String shortList(List<String> labels) {
    int shown = Math.min(labels.size(), SHOWN);
    return String.join(", ", labels.subList(0, shown)) + (shown < labels.size() ? ", …" : "");
  }

  /** Says how many cells of a column are missing; nothing where none are. */
  String gaps(ColumnFound column) {
    return column.missing() == 0 ? "" : Numbers.count(column.missing());
  }

  /** Says what will be opened. */
  String outcome(TablePlan plan) {
    String features = shortList(plan.features().stream().map(ColumnFound::name).toList());
    String rows = Numbers.count(plan.kept());
    if (!plan.choices().classes()) {
      return words.text("table.outcome.number", rows, features, plan.target().name());
    }
    int classes = plan.classes().size();
    return words.text("table.outcome.classes", rows, features, plan.target().name(), classes);
  }

  /** Says which rows are left out. */
  String lost(TablePlan plan) {
    return plan.lost() == 0
        ? words.text("table.lost.none")
        : words.text(
            "table.lost.some", Numbers.count(plan.lost()), Numbers.count(plan.found().rows()));
  }

  /** Says why the rows go into the scenario; nothing where it reads the file. */
  String carried(TablePlan plan) {
    return plan.carried().map(reason -> words.text("table.carried." + reason.name())).orElse("");
  }

  /** Says what is wrong, in a sentence of its own. */
  String problem(TablePlan plan) {
    return plan.problem().map(this::sentence).orElse("");
  }

  private String sentence(CsvProblem problem) {
    String said =
        new Words(CsvProblem.class, words.language()).text(problem.key(), problem.args().toArray());
    return Sentence.of(said);
  }
}
