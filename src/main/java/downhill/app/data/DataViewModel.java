package downhill.app.data;

import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.data.DataPicture;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the chart of the data shows. Its picture is made by a worker: the newest moment wins, at
 * most some {@value #PICTURES_PER_SECOND} a second while training runs, and finer at rest.
 */
final class DataViewModel implements AutoCloseable {
  private static final int PICTURES_PER_SECOND = 20;
  private static final long REST_NANOS = 1_000_000_000L / PICTURES_PER_SECOND;
  private static final int CELLS_PLAYING = 48;
  private static final int CELLS_AT_REST = 100;

  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(this, "form", Form.CHART);
  private final LatestWorker<DataQuestion, DataDesk.Answer> worker =
      new LatestWorker<>("picture of the data", new DataDesk());
  private @Nullable SessionState state;
  private @Nullable ViewSettings settings;
  private @Nullable DataQuestion asked;
  private Optional<DataDesk.Answer> answer = Optional.empty();
  private Optional<int[]> chosen = Optional.empty();
  private long askedAt;

  /** How the data are shown. */
  enum Form {
    /** As a picture of what the network makes of them. */
    CHART,
    /** Row by row. */
    ROWS,
    /** Which classes are taken for which. */
    MATRIX,
    /** How they are made. */
    SETUP
  }

  /** Chart or rows; the user may set it. */
  ObjectProperty<Form> formProperty() {
    return form;
  }

  /** Lights these training rows in the place of the mini-batch. */
  void light(Optional<int[]> rows) {
    chosen = rows;
  }

  /** Takes over a moment. */
  void show(SessionState now, ViewSettings wanted) {
    if (state == null || !Identity.same(state.experiment(), now.experiment())) {
      answer = Optional.empty();
      asked = null;
    }
    state = now;
    settings = wanted;
  }

  /**
   * Takes in what the worker has finished and asks for what is missing.
   *
   * @param nanos the time of the frame
   * @return whether there is a new picture
   */
  boolean frame(long nanos) {
    SessionState now = state;
    ViewSettings wanted = settings;
    if (now == null || wanted == null || form.get() != Form.CHART) {
      return false;
    }
    ask(question(now, wanted), now, nanos);
    Optional<DataDesk.Answer> latest = worker.answer();
    boolean fresh =
        !Identity.same(latest.orElse(null), answer.orElse(null))
            && latest
                .filter(known -> Identity.same(known.question().experiment(), now.experiment()))
                .isPresent();
    if (fresh) {
      answer = latest;
    }
    return fresh;
  }

  private void ask(DataQuestion question, SessionState now, long nanos) {
    DataQuestion before = asked;
    boolean sameSelection = before != null && before.selected() == question.selected();
    boolean rests = now.activity() == Activity.PLAYING && nanos - askedAt < REST_NANOS;
    if ((before != null && before.asksSameAs(question)) || (rests && sameSelection)) {
      return;
    }
    asked = question;
    askedAt = nanos;
    worker.ask(question);
  }

  private DataQuestion question(SessionState now, ViewSettings wanted) {
    boolean moving = now.activity().isMoving();
    int selected = wanted.sample() instanceof Sample.Row(int row) ? row : -1;
    return new DataQuestion(
        now.experiment(),
        now.snapshot(),
        selected < now.experiment().training().size() ? selected : -1,
        wanted.values(),
        moving ? CELLS_PLAYING : CELLS_AT_REST,
        wanted.language(),
        chosen);
  }

  /** Returns the newest picture; empty until the first one. */
  Optional<DataPicture> picture() {
    return answer.map(DataDesk.Answer::picture);
  }

  /**
   * Returns the drawn row that comes some places after the selected one, in the order of the file.
   *
   * @param places 1 for the next, -1 for the one before
   */
  Optional<Integer> neighbour(int places) {
    return picture()
        .map(DataPicture::points)
        .map(points -> {
          int from = points.selected() < 0 && places > 0 ? -1 : points.selected();
          return points.rows()[Math.clamp(from + places, 0, points.size() - 1)];
        });
  }

  @Override
  public void close() {
    worker.close();
  }
}
