package downhill.export;

import downhill.engine.model.Weights;
import downhill.lab.timeline.Curves;
import downhill.scenario.Experiment;
import downhill.words.Language;

/**
 * What is exported.
 *
 * @param experiment the scenario made ready; code begins at its start
 * @param title what the run is called
 * @param language of what is said in code
 * @param weights the weights as they stand
 * @param curves the run as far as it has come
 */
public record ExportSource(
    Experiment experiment, String title, Language language, Weights weights, Curves curves) {

  /** Takes a run that has not begun. */
  public static ExportSource atStart(Experiment experiment, String title, Language language) {
    return new ExportSource(experiment, title, language, experiment.start(), Curves.empty());
  }

  /** Returns how many numbers code carries: rows with their targets, and weights. */
  long numbers() {
    var data = experiment.dataset();
    return (long) data.size() * (data.features().size() + 1) + experiment.start().size();
  }
}
