package downhill.app.batches;

import downhill.lab.session.SessionState;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.scenario.FitSettings;

/**
 * The mini-batches of the epoch of a moment.
 *
 * @param epoch counted from 1
 * @param trainingRows how many rows an epoch goes through
 * @param batchSize rows of a full batch
 * @param shuffled whether every epoch takes the rows in a new order
 * @param batches how many batches an epoch has
 * @param current the batch of the last step, counted from 1; 0 before any step
 * @param rows the rows of that batch in their order, from 0; not to be changed
 * @param selectedRow the row that is selected, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // Taken from the snapshot, which never changes.
record BatchStripPicture(
    long epoch,
    int trainingRows,
    int batchSize,
    boolean shuffled,
    int batches,
    int current,
    int[] rows,
    int selectedRow) {

  /** Makes the picture of a moment. */
  static BatchStripPicture of(SessionState state, int selectedRow) {
    StepSnapshot now = state.snapshot();
    int rows = state.experiment().training().size();
    FitSettings fit = state.experiment().scenario().fit();
    return new BatchStripPicture(
        now.epoch(),
        rows,
        Math.min(rows, fit.batchSize()),
        fit.shuffle(),
        state.stepsPerEpoch(),
        now.batch(),
        now.update().map(Update::rows).orElse(new int[0]),
        selectedRow);
  }

  /** Returns the step that a batch of this epoch is, counted from 1. */
  long stepOf(int batch) {
    return (epoch - 1) * batches + batch;
  }
}
