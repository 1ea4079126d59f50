package downhill.app.desk;

import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Whether a desk follows a sample of the session, and which. */
public final class Following {
  /** While steps follow one another numbers change no faster than one can read. */
  private static final long NANOS_BETWEEN_MOMENTS = 100_000_000;

  private final ReadOnlyObjectWrapper<DeskSource> source =
      new ReadOnlyObjectWrapper<>(this, "source", new DeskSource.ByHand());
  private final Supply supply;
  private final BiConsumer<Experiment, Boolean> begun;
  private final LongSupplier clock;
  private @Nullable SessionState state;
  private @Nullable Scenario opened;
  private int row;
  private long filled;

  /** What a network can give a desk. */
  public interface Supply {
    /** Returns whether its samples can lie there. */
    boolean isReady();

    /**
     * Puts a sample there, with the scores of the moment.
     *
     * @param row of the data set, from 0
     * @return whether it could
     */
    boolean fill(SessionState state, int row);
  }

  /**
   * Follows nothing.
   *
   * @param begun hears of another scenario, and whether it is another document
   */
  public Following(Supply supply, BiConsumer<Experiment, Boolean> begun) {
    this(supply, begun, System::nanoTime);
  }

  /** Follows by another clock, which counts nanoseconds. */
  Following(Supply supply, BiConsumer<Experiment, Boolean> begun, LongSupplier clock) {
    this.supply = supply;
    this.begun = begun;
    this.clock = clock;
  }

  /** Where the numbers come from. */
  public ReadOnlyObjectProperty<DeskSource> sourceProperty() {
    return source.getReadOnlyProperty();
  }

  /** Takes over a moment of the session; a desk that follows it is filled anew. */
  public void show(SessionState now, int sampleRow) {
    state = now;
    int before = row;
    row = sampleRow < now.experiment().dataset().size() ? sampleRow : 0;
    boolean another = row != before || !now.experiment().scenario().equals(opened);
    Scenario scenario = now.experiment().scenario();
    if (!scenario.equals(opened)) {
      Scenario earlier = opened;
      opened = scenario;
      begun.accept(now.experiment(), earlier == null || !isSame(earlier, scenario));
      if (!supply.isReady()) {
        letGo();
      }
    }
    boolean soon =
        now.activity() == Activity.PLAYING && clock.getAsLong() - filled < NANOS_BETWEEN_MOMENTS;
    if (source.get() instanceof DeskSource.Session && (another || !soon)) {
      fill(now);
    }
  }

  /** Returns whether it is the same document with other settings: desks keep what lies there. */
  public static boolean isSame(Scenario before, Scenario now) {
    return before.title().equals(now.title())
        && before.model().equals(now.model())
        && before.softmax().equals(now.softmax());
  }

  /** Follows the sample that goes through the network, where it can lie on the desk. */
  public void follow() {
    SessionState now = state;
    if (now != null && supply.isReady()) {
      fill(now);
    }
  }

  private void fill(SessionState now) {
    filled = clock.getAsLong();
    if (supply.fill(now, row)) {
      source.set(new DeskSource.Session(row, now.snapshot().step()));
    }
  }

  /** Keeps what lies on the desk and follows no more. */
  public void letGo() {
    source.set(new DeskSource.ByHand());
  }

  /**
   * Returns what leads to the unit of the network that gives a desk its score.
   *
   * @param k the unit of the last layer, from 0
   * @return empty for a desk that follows nothing
   */
  public Optional<Link> unit(int k) {
    SessionState now = state;
    if (now == null || !(source.get() instanceof DeskSource.Session(int sample, long _))) {
      return Optional.empty();
    }
    int last = now.experiment().model().layerCount() - 1;
    var value = new Topic.Value(new SelectionTarget.Node(last, k), sample, false);
    return Optional.of(new Link.Card(value));
  }

  /** Returns the place in the data of the sample that goes through the network, from 0. */
  public int sample() {
    return row;
  }

  /** Returns the place of a training row so many further on; the first follows the last. */
  public int sample(int further) {
    SessionState now = state;
    return now == null ? 0 : Math.floorMod(row + further, now.experiment().training().size());
  }
}
