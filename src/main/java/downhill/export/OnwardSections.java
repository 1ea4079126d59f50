package downhill.export;

import downhill.engine.model.Weights;
import downhill.engine.optimizer.Optimizer;
import downhill.lab.explain.Parameter;
import downhill.scenario.Experiment;
import downhill.words.Words;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a program says and does that goes on from a moment of a run. */
final class OnwardSections {
  private final Framework framework;
  private final Experiment experiment;
  private final Optional<ExportMoment> moment;
  private final Words words;

  OnwardSections(
      Framework framework, Experiment experiment, Optional<ExportMoment> moment, Words words) {
    this.framework = framework;
    this.experiment = experiment;
    this.moment = moment;
    this.words = words;
  }

  /** Returns the weights that the program starts with. */
  Weights start() {
    return moment.map(ExportMoment::weights).orElseGet(experiment::start);
  }

  /** Returns whether some weights stay. */
  boolean freezes() {
    return moment.isPresent() && !moment.get().frozen().isEmpty();
  }

  /** Returns whether what the rule remembers is written too. */
  boolean remembers() {
    return framework == Framework.PYTORCH
        && moment.isPresent()
        && moment.get().remembered().slotCount() > 0;
  }

  /** Says from where the program goes on; what a program says that begins at step 0 is nothing. */
  String note() {
    if (moment.isEmpty()) {
      return "";
    }
    ExportMoment from = moment.get();
    Optimizer rule = experiment.scenario().compile().optimizer();
    boolean forgets = framework == Framework.KERAS && from.remembered().slotCount() > 0;
    String said =
        words.text(
            forgets ? "moment.forgets" : remembers() ? "moment.remembers" : "moment.plain",
            from.step(),
            rule.kerasName());
    return " "
        + (freezes() ? said + " " + words.text("moment.frozen", from.frozen().size()) : said);
  }

  /** Returns the heading above the weights. */
  String heading() {
    return moment.isEmpty()
        ? words.text("weights")
        : words.text("weights.moment", moment.get().step());
  }

  /** Returns the epochs that are run, as the arguments of {@code range}. */
  String epochs() {
    return moment.map(from -> "FIRST_EPOCH, EPOCHS + 1").orElse("1, EPOCHS + 1");
  }

  /** Returns the numbers that say which epochs are run. */
  String plan() {
    var fit = experiment.scenario().fit();
    if (moment.isEmpty()) {
      return "EPOCHS = " + fit.epochs() + "\n";
    }
    ExportMoment from = moment.get();
    long used = from.usedRows(fit.batchSize());
    return "FIRST_EPOCH = %d\n%sEPOCHS = %d\n"
        .formatted(
            from.firstEpoch(),
            used > 0 ? "USED_ROWS = " + used + "\n" : "",
            from.lastEpoch(fit.epochs()));
  }

  /** Returns the order of an epoch's rows, without those that have been used. */
  String order(String rows) {
    String whole = "order_of(epoch, len(" + rows + "))";
    return moment
        .filter(from -> from.usedRows(1) > 0)
        .map(from -> whole + "[USED_ROWS if epoch == FIRST_EPOCH else 0:]")
        .orElse(whole);
  }

  /** Returns t, how many steps the update rule has counted. */
  long counted() {
    return remembers() ? moment.orElseThrow().remembered().step() : 0;
  }

  /** Returns what the rule remembers in one of its slots, a number for each weight. */
  Optional<Weights> slot(int slot) {
    return remembers()
        ? moment.map(from -> {
          Weights numbers = Weights.zeros(experiment.model());
          numbers.copyFrom(from.remembered().slot(slot));
          return numbers;
        })
        : Optional.empty();
  }

  /** Returns the list of the weights that stay: which array, and where in it. */
  String frozen() {
    return moment.orElseThrow().frozen().stream()
        .map(index -> place(Parameter.at(experiment.model(), index)))
        .collect(Collectors.joining(", ", "FROZEN = [", "]\n"));
  }

  private String place(Parameter weight) {
    int array = 2 * weight.layer() + (weight.isBias() ? 1 : 0);
    if (weight.isBias()) {
      return "(%d, (%d,))".formatted(array, weight.unit());
    }
    // PyTorch keeps a kernel as [unit][input].
    return framework == Framework.KERAS
        ? "(%d, (%d, %d))".formatted(array, weight.input(), weight.unit())
        : "(%d, (%d, %d))".formatted(array, weight.unit(), weight.input());
  }
}
