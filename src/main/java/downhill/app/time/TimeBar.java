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
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The bar at the bottom. Only the timeline in it stretches; where the bar is too narrow for all
 * words, the last two buttons keep their icons alone.
 */
public final class TimeBar extends HBox implements View {
  private final StepButtons steps;
  private final TimelineView timeline;
  private final Clock clock;
  private final SpeedMenu speed;
  private final Button newWeights;
  private final Button reset;

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
    newWeights = Buttons.of(Icon.DICE, words.bound("time.newWeights"), transport::newWeights);
    newWeights.accessibleTextProperty().bind(newWeights.textProperty());
    newWeights.setTooltip(Buttons.tooltip(words.bound("time.newWeights.sentence")));
    reset = Buttons.of(Icon.RESET, words.bound("time.reset"), transport::resetLab);
    reset.accessibleTextProperty().bind(reset.textProperty());
    reset.setTooltip(Buttons.tooltip(words.bound("time.reset.sentence")));
    getChildren()
        .addAll(steps, timeline, clock, speed, Style.DIVIDER.on(new Region()), newWeights, reset);
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    steps.show(state);
    timeline.show(state, settings);
    clock.show(state);
    speed.show(state);
  }

  @Override
  protected void layoutChildren() {
    boolean narrow = super.computeMinWidth(-1) + missing(newWeights) + missing(reset) > getWidth();
    fold(newWeights, narrow);
    fold(reset, narrow);
    super.layoutChildren();
  }

  @Override
  protected double computeMinWidth(double height) {
    return super.computeMinWidth(height) - foldable(newWeights) - foldable(reset);
  }

  private static void fold(Button button, boolean folded) {
    button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  /** How much wider {@code button} would be if it were unfolded, in px. */
  private static double missing(Button button) {
    return isFolded(button) ? wordWidth(button) : 0;
  }

  /** How much narrower {@code button} would be if it were folded, in px. */
  private static double foldable(Button button) {
    return isFolded(button) ? 0 : wordWidth(button);
  }

  private static boolean isFolded(Button button) {
    return button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
  }

  private static double wordWidth(Button button) {
    var word = new Text(button.getText());
    word.setFont(button.getFont());
    return Math.ceil(word.getLayoutBounds().getWidth()) + button.getGraphicTextGap();
  }
}
