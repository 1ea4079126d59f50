package downhill.app.time;

import downhill.app.view.Steps;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.lab.session.StepUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the buttons of the time bar and their keys do to the session. */
public final class Transport implements Steps {
  private final Supplier<SessionState> state;
  private final Consumer<Intent> session;
  private final ObjectProperty<StepUnit> unit =
      new SimpleObjectProperty<>(this, "unit", StepUnit.BATCH);

  /** Moves the session that {@code session} leads to and {@code state} describes. */
  public Transport(Supplier<SessionState> state, Consumer<Intent> session) {
    this.state = state;
    this.session = session;
  }

  /** What one step is: a batch or an epoch. */
  public ObjectProperty<StepUnit> unitProperty() {
    return unit;
  }

  @Override
  public void playOrPause() {
    SessionState now = state.get();
    switch (now.activity()) {
      case PLAYING, SEEKING -> session.accept(new Intent.Pause());
      case FINISHED -> {
        session.accept(new Intent.MoreEpochs(moreEpochs(now)));
        session.accept(new Intent.Play());
      }
      case PAUSED, FAILED -> session.accept(new Intent.Play());
      case DIVERGED -> {}
    }
  }

  /** How many epochs more the play button offers at the end of {@code state}'s plan. */
  static long moreEpochs(SessionState state) {
    return state.experiment().scenario().fit().epochs();
  }

  @Override
  public void stepForward(StepUnit by) {
    session.accept(new Intent.StepForward(by));
  }

  @Override
  public void stepBack(StepUnit by) {
    session.accept(new Intent.StepBack(by));
  }

  /** Back to step 0 with the same weights. */
  @Override
  public void rewind() {
    session.accept(new Intent.Rewind());
  }

  @Override
  public void toLatest() {
    seek(state.get().recordedSteps());
  }

  /** To {@code step}, at most as far as has been run. */
  public void seek(long step) {
    session.accept(new Intent.Seek(Math.clamp(step, 0, state.get().recordedSteps())));
  }

  /** Draws other weights to start from. */
  public void newWeights() {
    session.accept(new Intent.NewWeights());
  }

  /** Everything as the scenario says. */
  public void resetLab() {
    session.accept(new Intent.ResetLab());
  }

  /** Plays at {@code speed} from now on. */
  public void setSpeed(Speed speed) {
    session.accept(new Intent.SetSpeed(speed));
  }

  /** Whether pressing play now would pause. */
  static boolean isRunning(SessionState state) {
    return state.activity().isMoving();
  }
}
