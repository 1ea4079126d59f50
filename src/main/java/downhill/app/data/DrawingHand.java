package downhill.app.data;

import downhill.data.Dataset;
import downhill.picture.data.DataPicture;
import downhill.picture.data.PlotPlace;
import downhill.scenario.Experiment;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.edit.DataEdits;
import downhill.scenario.edit.Edit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Draws rows: adds them where one clicks, moves those that are dragged, takes them away. A drag is
 * one change, and the document follows it as fast as it can.
 */
final class DrawingHand {
  /** More rows than these are no drawing, and would make every change slow. */
  static final int MOST_ROWS = 2_000;

  private final DataChanges changes;
  private @Nullable Drag drag;
  private Optional<PlotPlace> waiting = Optional.empty();
  private int gestures;
  private int classIndex;

  /**
   * A drag that goes on.
   *
   * @param before the document when it began
   * @param rows its rows then
   * @param row the one that is dragged, in the order of the data set
   */
  private record Drag(Scenario before, Dataset rows, int row, boolean line, String gesture) {}

  DrawingHand(DataChanges changes) {
    this.changes = changes;
  }

  /** Returns whether rows can be drawn. */
  static boolean canDraw(Experiment experiment, DataPicture picture) {
    return experiment.dataset().size() < MOST_ROWS && PlotPlace.isDrawable(picture);
  }

  /** Rows are of this class from now on. */
  void setClass(int index) {
    classIndex = index;
  }

  /** Adds a row. */
  void add(Experiment experiment, DataPicture picture, PlotPlace place) {
    Dataset rows = experiment.dataset();
    double[] row = values(picture instanceof DataPicture.FittedLine, place, classIndex);
    changes.revise(DataEdits.withRowAdded(changes.current(), rows, row));
  }

  /** Takes a row away, unless it is the last one, or the last of its class. */
  void remove(Experiment experiment, int row) {
    var gone = new BitSet();
    gone.set(row);
    switch (DataEdits.withRowsRemoved(changes.current(), experiment.dataset(), gone)) {
      case Edit.Changed changed -> changes.revise(changed);
      case Edit.Refused(Problem problem, _) -> changes.refuse(problem);
    }
  }

  /** Gives a row another class. */
  void recolour(Experiment experiment, int row, int classIndex) {
    Dataset rows = experiment.dataset();
    double[] values = Arrays.copyOf(rows.rows()[row], rows.features().size() + 1);
    values[rows.features().size()] = classIndex;
    changes.revise(DataEdits.withRow(changes.current(), rows, row, values));
  }

  /** Moves a row by the keyboard. */
  void move(Experiment experiment, DataPicture picture, int row, PlotPlace by) {
    Dataset rows = experiment.dataset();
    boolean line = picture instanceof DataPicture.FittedLine;
    PlotPlace now = place(rows, row, line);
    var to = new PlotPlace(now.x() + by.x(), now.y() + by.y());
    changes.revise(
        DataEdits.withRow(changes.current(), rows, row, values(line, to, rows.targets()[row])),
        "move " + row + " " + gestures);
  }

  /** Begins to drag a row. */
  void take(Experiment experiment, DataPicture picture, int row) {
    gestures++;
    boolean line = picture instanceof DataPicture.FittedLine;
    drag =
        new Drag(
            changes.current(), experiment.dataset(), row, line, "drag " + row + " " + gestures);
    waiting = Optional.empty();
  }

  /** Returns whether a row is being dragged. */
  boolean isDragging() {
    return drag != null;
  }

  /** The row is here now. */
  void dragTo(PlotPlace place) {
    waiting = Optional.of(place);
    follow();
  }

  /** Lets go of the row. */
  void release() {
    Drag last = drag;
    if (last != null) {
      waiting.ifPresent(place -> change(last, place));
    }
    waiting = Optional.empty();
    drag = null;
    gestures++;
  }

  /** Brings the document up to the drag, unless it is still on its way. */
  void follow() {
    Drag now = drag;
    if (now != null && waiting.isPresent() && !changes.busy()) {
      change(now, waiting.get());
      waiting = Optional.empty();
    }
  }

  private void change(Drag dragged, PlotPlace place) {
    double[] values = values(dragged.line(), place, dragged.rows().targets()[dragged.row()]);
    changes.revise(
        DataEdits.withRow(dragged.before(), dragged.rows(), dragged.row(), values),
        dragged.gesture());
  }

  private static PlotPlace place(Dataset rows, int row, boolean line) {
    double[] features = rows.rows()[row];
    return new PlotPlace(features[0], line ? rows.targets()[row] : features[1]);
  }

  /** A row of one feature and its target, or of two features and their class. */
  private static double[] values(boolean line, PlotPlace place, double target) {
    return line ? new double[] {place.x(), place.y()} : new double[] {place.x(), place.y(), target};
  }
}
