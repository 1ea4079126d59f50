package downhill.app.time;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.formula.Follow;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.theme.Style;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.compare.Difference;
import downhill.lab.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The bar at the bottom. Only the timeline in it stretches; where the bar is too narrow for all
 * words, the last buttons keep their icons alone, first the last of them.
 */
public final class TimeBar extends HBox implements View {
  /** How much wider than it must be the timeline is before words take room beside it, in px. */
  private static final double COMFORT = 120;

  private final StepButtons steps;
  private final TimelineView timeline;
  private final Clock clock;
  private final SpeedMenu speed;
  private final Label name = Style.CARD_TITLE.on(new Label());
  private final ForkMenu fork;
  private final Button newWeights;
  private final Button reset;

  /**
   * A bar that shows the session and moves it by {@code transport}.
   *
   * @param forking hears in what a run is to differ that leaves the session at the moment shown
   */
  public TimeBar(Transport transport, Localization localization, Consumer<Difference> forking) {
    Style.TIME_BAR.on(this);
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    var words = localization.beside(TimeBar.class);
    steps = new StepButtons(transport, words);
    timeline = new TimelineView(transport, localization);
    clock = new Clock(words);
    speed = new SpeedMenu(words, transport::setSpeed);
    HBox.setHgrow(timeline, Priority.ALWAYS);
    name.textProperty().bind(words.bound("time.name"));
    name.setMinWidth(USE_PREF_SIZE);
    setNamed(false);
    fork = new ForkMenu(words, forking);
    newWeights = Buttons.of(Icon.DICE, words.bound("time.newWeights"), transport::newWeights);
    newWeights.accessibleTextProperty().bind(newWeights.textProperty());
    newWeights.setTooltip(Buttons.tooltip(words.bound("time.newWeights.sentence")));
    reset = Buttons.of(Icon.RESET, words.bound("time.reset"), transport::resetLab);
    reset.accessibleTextProperty().bind(reset.textProperty());
    reset.setTooltip(Buttons.tooltip(words.bound("time.reset.sentence")));
    getChildren()
        .addAll(
            name,
            steps,
            timeline,
            clock,
            speed,
            Style.DIVIDER.on(new Region()),
            Style.TIME_ACTS.on(new HBox(fork, newWeights, reset)));
  }

  /** Lets the count of steps lead to where it comes from. */
  public void onAsk(Follow follow) {
    Follow.lead(clock, Optional.of(new Link.Card(new Topic.Steps())), follow);
  }

  /** The track of all steps. */
  public Region timeline() {
    return timeline;
  }

  /** Says whose time this is, where another one is on the screen. */
  public void setNamed(boolean named) {
    name.setVisible(named);
    name.setManaged(named);
  }

  /** Asks in what a run is to differ that leaves the session at the moment shown. */
  public void askFork() {
    fork.requestFocus();
    fork.show();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    steps.show(state);
    timeline.show(state, settings);
    clock.show(state);
    speed.show(state);
    fork.show(state);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - computeMinWidth(-1) - COMFORT;
    for (ButtonBase button : List.of(fork, newWeights, reset)) {
      double word = wordWidth(button);
      fold(button, word > room);
      room -= word;
    }
    super.layoutChildren();
  }

  @Override
  protected double computeMinWidth(double height) {
    return super.computeMinWidth(height) - foldable(fork) - foldable(newWeights) - foldable(reset);
  }

  private static void fold(ButtonBase button, boolean folded) {
    button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }

  /** How much narrower {@code button} would be if it were folded, in px. */
  private static double foldable(ButtonBase button) {
    return isFolded(button) ? 0 : wordWidth(button);
  }

  private static boolean isFolded(ButtonBase button) {
    return button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
  }

  private static double wordWidth(ButtonBase button) {
    var word = new Text(button.getText());
    word.setFont(button.getFont());
    return Math.ceil(word.getLayoutBounds().getWidth()) + button.getGraphicTextGap();
  }
}
