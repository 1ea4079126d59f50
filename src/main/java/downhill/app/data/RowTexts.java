package downhill.app.data;

import downhill.app.i18n.LocalWords;
import downhill.data.Dataset;
import downhill.picture.Numbers;
import downhill.picture.data.RowFormat;
import downhill.scenario.Experiment;
import downhill.scenario.edit.ShortNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the cells of the table: what was typed there, else what the document holds. */
final class RowTexts implements RowColumns.Texts {
  private final LocalWords words;
  private final RowEntry entry;
  private final RowPredictions predictions;
  private @Nullable Shown shown;

  /** An experiment, and how its rows are written. */
  private record Shown(Experiment experiment, RowFormat format) {
    Dataset rows() {
      return experiment.dataset();
    }
  }

  RowTexts(LocalWords words, RowEntry entry, RowPredictions predictions) {
    this.words = words;
    this.entry = entry;
    this.predictions = predictions;
  }

  /** Shows the rows of an experiment from now on. */
  void show(Experiment experiment) {
    shown = new Shown(experiment, new RowFormat(experiment.dataset(), experiment.model()));
  }

  private Optional<Shown> with(int row) {
    return Optional.ofNullable(shown).filter(now -> row < now.rows().size());
  }

  @Override
  public String number(int row) {
    return row < entry.below() ? Numbers.sample(row) : "+";
  }

  @Override
  public String use(int row) {
    return with(row)
        .map(now -> row < now.experiment.training().size())
        .map(training -> words.text(training ? "data.rows.training" : "data.rows.validation"))
        .orElse("");
  }

  @Override
  public String datum(int row, int column) {
    return with(row)
        .map(now ->
            entry
                .text(row, column)
                .orElseGet(() ->
                    column < now.rows().features().size()
                        ? now.format.feature(row, column)
                        : now.format.target(row)))
        .orElseGet(() -> entry.draftText(row, column));
  }

  /** Returns a datum with all its digits. */
  String whole(int row, int column) {
    return with(row)
        .flatMap(now ->
            entry.text(row, column).isPresent() ? Optional.empty() : number(now, row, column))
        .map(ShortNumber::of)
        .orElseGet(() -> datum(row, column));
  }

  /** Returns a datum that is a number. */
  private static Optional<Double> number(Shown now, int row, int column) {
    if (column < now.rows().features().size()) {
      return Optional.of(now.rows().rows()[row][column]);
    }
    return now.rows().classes().isEmpty()
        ? Optional.of(now.rows().targets()[row])
        : Optional.empty();
  }

  @Override
  public String oneHot(int row, int output) {
    return with(row).map(now -> now.rows().targets()[row] == output ? "1" : "0").orElse("");
  }

  @Override
  public String prediction(int row) {
    return with(row).flatMap(now -> predictions.given(row).map(now.format::prediction)).orElse("");
  }

  @Override
  public Optional<RowFormat> format() {
    return Optional.ofNullable(shown).map(Shown::format);
  }

  /** Whether the network takes a row for another class. */
  boolean isWrong(int row) {
    return with(row)
        .flatMap(now -> predictions.given(row).map(out -> now.format.misclassified(row, out)))
        .orElse(false);
  }

  /** Whether a character begins what can stand in a column. */
  boolean begins(int column, String typed) {
    Shown now = shown;
    if (now == null || typed.length() != 1 || Character.isISOControl(typed.charAt(0))) {
      return false;
    }
    boolean named = column == now.rows().features().size() && !now.rows().classes().isEmpty();
    return named
        ? !typed.isBlank()
        : Character.isDigit(typed.charAt(0)) || "+-.\u2212".contains(typed);
  }
}
