package downhill.app.time;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the bottom. Only the timeline in it stretches. */
public final class TimeBar extends HBox implements View {
  private final StepButtons steps;
  private final TimelineView timeline;
  private final Clock clock;
  private final SpeedMenu speed;

  /** A bar that shows the session and moves it by {@code transport}. */
  public TimeBar(Transport transport, Localization localization) {
    Style.TIME_BAR.on(this);
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    var words = localization.beside(TimeBar.class);
    steps = new StepButtons(transport, words);
    timeline = new TimelineView(transport, localization);
    clock = new Clock(words);
    speed = new SpeedMenu(words, transport::setSpeed);
    HBox.setHgrow(timeline, Priority.ALWAYS);
    Button newWeights =
        Buttons.of(Icon.DICE, words.bound("time.newWeights"), transport::newWeights);
    newWeights.setTooltip(Buttons.tooltip(words.bound("time.newWeights.sentence")));
    Button reset = Buttons.of(Icon.RESET, words.bound("time.reset"), transport::resetLab);
    reset.setTooltip(Buttons.tooltip(words.bound("time.reset.sentence")));
    getChildren()
        .addAll(
            steps, timeline, clock, speed, Style.DIVIDER.on(new Region()), newWeights, reset);
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    steps.show(state);
    timeline.show(state, settings);
    clock.show(state);
    speed.show(state);
  }
}
