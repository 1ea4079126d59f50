package downhill.app.data;

import downhill.app.work.Identity;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.Optional;

/**
 * Asks what the network makes of the data.
 *
 * @param experiment whose rows
 * @param snapshot the moment
 * @param selected the selected training row, or -1
 * @param residuals whether every row's error is drawn
 * @param cells cells on a side of the regions' grid
 * @param language of the names
 * @param chosen training rows that are lit in the place of the mini-batch
 */
record DataQuestion(
    Experiment experiment,
    StepSnapshot snapshot,
    int selected,
    boolean residuals,
    int cells,
    Language language,
    Optional<int[]> chosen) {

  /** Returns whether the answer to another question would be the same. */
  boolean asksSameAs(DataQuestion other) {
    return Identity.same(snapshot, other.snapshot)
        && selected == other.selected
        && residuals == other.residuals
        && cells == other.cells
        && language == other.language
        && Identity.same(chosen.orElse(null), other.chosen.orElse(null));
  }
}
