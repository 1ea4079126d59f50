package downhill.app.time;

import downhill.app.control.FixedLabel;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.session.SessionState;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** Epoch, batch and step, in digits of one width in places of a fixed width. */
final class Clock extends VBox {
  private final FixedLabel epochAndBatch = new FixedLabel();
  private final FixedLabel step = new FixedLabel();
  private final LocalWords words;

  Clock(LocalWords words) {
    this.words = words;
    Style.CLOCK.on(this);
    Style.CAPTION.on(step);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(epochAndBatch, step);
  }

  void show(SessionState state) {
    long epochs = Math.ceilDiv(state.plannedSteps(), state.stepsPerEpoch());
    long batches = state.stepsPerEpoch();
    var snapshot = state.snapshot();
    epochAndBatch.setText(place(snapshot.epoch(), epochs, snapshot.batch(), batches));
    epochAndBatch.reserve(place(epochs, epochs, batches, batches));
    step.setText(step(snapshot.step(), state.plannedSteps()));
    step.reserve(step(state.plannedSteps(), state.plannedSteps()));
  }

  private String place(long epoch, long epochs, long batch, long batches) {
    return words.text("time.epoch", padded(epoch, epochs), epochs)
        + " · "
        + words.text("time.batch", padded(batch, batches), batches);
  }

  private String step(long step, long steps) {
    return words.text("time.step", padded(step, steps), steps);
  }

  /** Writes {@code number} as wide as {@code widest}, so that what follows it never moves. */
  private static String padded(long number, long widest) {
    String text = Long.toString(number);
    int missing = Long.toString(widest).length() - text.length();
    return " ".repeat(Math.max(0, missing)) + text;
  }
}
