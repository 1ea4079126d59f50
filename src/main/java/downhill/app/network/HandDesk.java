package downhill.app.network;

import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.page.ViewLinks;
import downhill.app.view.Hand;
import downhill.app.view.Viewing;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.backward.Pace;
import downhill.lab.explain.backward.Walk;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** The controls of a walk by hand: forward or backward, how fast, on and back. */
final class HandDesk implements Hand, HandBar.Moves {
  private final ObjectProperty<Boolean> direction =
      new SimpleObjectProperty<>(this, "backward", false);
  private final BooleanProperty backward = new SimpleBooleanProperty(this, "backward");
  private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.LAYER);
  private final NetworkViewModel model;
  private final Viewing viewing;
  private final BooleanSupplier still;
  private final Runnable walked;
  private final LocalWords words;
  private final Segmented<Boolean> directions = new Segmented<>(direction);
  private final BackwardPanel panel;

  /**
   * A desk.
   *
   * @param still whether nothing may move
   * @param walked hears that the walk stands elsewhere
   */
  HandDesk(
      NetworkViewModel model,
      Viewing viewing,
      BooleanSupplier still,
      Runnable walked,
      Localization localization) {
    this.model = model;
    this.viewing = viewing;
    this.still = still;
    this.walked = walked;
    this.words = localization.beside(HandDesk.class);
    directions.add(false, words.bound("network.hand.forward"));
    directions.add(true, words.bound("network.hand.backward"));
    panel =
        new BackwardPanel(model.hand(), bar(), this::check, new ViewLinks(viewing), localization);
    direction.subscribe((before, now) -> turn(now));
    pace.subscribe((before, now) -> {
      model.hand().setPace(now);
      walked.run();
    });
  }

  /** Returns a bar that moves the walk; each panel has one of its own. */
  HandBar bar() {
    return new HandBar(this, pace, words);
  }

  /** Returns the choice between forward and backward. */
  Region directions() {
    return directions;
  }

  /** Returns what is said of a backward walk. */
  BackwardPanel backward() {
    return panel;
  }

  /** Whether the walk goes backward. */
  BooleanProperty backwardProperty() {
    return backward;
  }

  /** Goes forward from now on. */
  void forward() {
    direction.set(false);
  }

  private void turn(boolean toBackward) {
    SessionState state = model.state();
    if (state != null) {
      model.hand().turn(toBackward, state, viewing.sampleProperty().get());
    }
    backward.set(toBackward);
    walked.run();
  }

  private void check() {
    model.hand().check(viewing.selectionProperty().get());
  }

  @Override
  public void turn() {
    direction.set(!direction.get());
  }

  @Override
  public void start() {
    model.hand().start();
    walked.run();
  }

  @Override
  public void back() {
    model.hand().back();
    walked.run();
  }

  @Override
  public void on() {
    model.hand().on();
    walked.run();
  }

  @Override
  public void all() {
    model.hand().all(still.getAsBoolean());
    walked.run();
  }

  /** Shows where the walk stands. */
  void show(
      SampleExplanation sample,
      Experiment experiment,
      PartNames names,
      ForwardPanel forward,
      Optional<SelectionTarget> selected) {
    Walk walk = model.hand().walk();
    if (walk == null) {
      return;
    }
    if (walk.isBackward()) {
      panel.show(selected, names);
    } else {
      forward.show(sample, experiment, names, walk, selected);
    }
  }
}
