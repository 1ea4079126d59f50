package downhill.export;

import downhill.engine.model.Weights;
import downhill.lab.timeline.Curves;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.Optional;

/**
 * What is exported.
 *
 * @param experiment the scenario made ready; code begins at its start
 * @param title what the run is called
 * @param language of what is said in code
 * @param weights the weights as they stand
 * @param curves the run as far as it has come
 * @param moment from where code goes on; empty for code that begins at the start
 */
public record ExportSource(
    Experiment experiment,
    String title,
    Language language,
    Weights weights,
    Curves curves,
    Optional<ExportMoment> moment) {

  /** Takes a run that has not begun. */
  public static ExportSource atStart(Experiment experiment, String title, Language language) {
    return new ExportSource(
        experiment, title, language, experiment.start(), Curves.empty(), Optional.empty());
  }

  /** Returns the same with code that goes on from a moment. */
  public ExportSource from(ExportMoment from) {
    return new ExportSource(experiment, title, language, weights, curves, Optional.of(from));
  }

  /** Returns how many numbers a file holds; 0 for a history, which is short. */
  long numbers(ExportKind kind) {
    return switch (kind) {
      case DATA -> rowNumbers();
      case WEIGHTS -> weights.size();
      case HISTORY -> 0;
      case KERAS_SCRIPT, KERAS_NOTEBOOK, PYTORCH_SCRIPT, PYTORCH_NOTEBOOK -> numbers();
    };
  }

  private long rowNumbers() {
    var data = experiment.dataset();
    return (long) data.size() * (data.features().size() + 1);
  }

  /** Returns how many numbers code carries: rows with their targets, and weights. */
  long numbers() {
    long slots = moment.map(from -> from.remembered().slotCount()).orElse(0);
    return rowNumbers() + (1 + slots) * experiment.start().size();
  }
}
