package downhill.app.descent;

import downhill.app.control.Buttons;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DescentStyle;
import downhill.app.theme.Style;
import downhill.lab.session.SessionState;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Whether features go in as they are or standardised. Pressing the other one begins anew. */
final class ScalingSwitch extends HBox {
  /** What was asked for and has not come by then has failed. */
  private static final long PATIENCE = 2_000_000_000;

  private final ObjectProperty<Boolean> chosen = new SimpleObjectProperty<>(this, "chosen", false);
  private boolean shown;
  private long patientUntil = Long.MIN_VALUE;
  private long now;

  /**
   * A switch.
   *
   * @param standardize begins anew with features standardised, or as they are
   */
  ScalingSwitch(LocalWords words, Consumer<Boolean> standardize) {
    DescentStyle.SCALING.on(this);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(Region.USE_PREF_SIZE);
    var word = Style.MUTED.on(new Label());
    word.textProperty().bind(words.bound("rate.features"));
    word.setTooltip(Buttons.tooltip(words.bound("rate.features.about")));
    var segments = new Segmented<>(chosen);
    segments.add(false, words.bound("rate.features.raw"));
    segments.add(true, words.bound("rate.features.standardized"));
    getChildren().addAll(word, segments);
    chosen.subscribe((before, pressed) -> {
      if (pressed != shown) {
        patientUntil = now + PATIENCE;
        standardize.accept(pressed);
      }
    });
  }

  void show(SessionState state) {
    boolean standardized = state.experiment().scenario().data().standardize();
    if (standardized != shown) {
      shown = standardized;
      chosen.set(shown);
    }
  }

  /** Springs back where what was asked for does not come. */
  void frame(long nanos) {
    now = nanos;
    if (chosen.get() != shown && nanos > patientUntil) {
      chosen.set(shown);
    }
  }
}
