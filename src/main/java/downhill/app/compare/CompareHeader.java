package downhill.app.compare;

import downhill.app.control.Buttons;
import downhill.app.control.FixedLabel;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.compare.CompareIntent;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Plan;
import downhill.lab.session.SessionState;
import downhill.lab.session.StepUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Moves the comparison through time, and chooses what is compared. */
final class CompareHeader {
  private final CompareViewModel model;
  private final LocalWords words;
  private final HBox bar = Style.COMPARE_HEADER.on(new HBox());
  private final CompareTimeline timeline;
  private final CompareSpeed speed;
  private final FixedLabel step = new FixedLabel();
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final LongProperty sessionStep = new SimpleLongProperty();
  private final Button rewind;
  private final Button back;
  private final Button play;
  private final Button forward;
  private final Button add;

  CompareHeader(CompareViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(CompareHeader.class);
    this.timeline = new CompareTimeline(model, words);
    this.speed = new CompareSpeed(model, words);
    Style.CARD.on(bar);
    bar.setAlignment(Pos.CENTER_LEFT);
    rewind = button(Icon.REWIND, "compare.rewind", new CompareIntent.Rewind());
    back = button(Icon.STEP_BACK, "compare.back", new CompareIntent.StepBack(StepUnit.BATCH));
    play = playButton();
    forward =
        button(Icon.STEP_FORWARD, "compare.forward", new CompareIntent.StepForward(StepUnit.BATCH));
    var transport = Style.TRANSPORT.on(new HBox(rewind, back, play, forward));
    transport.setAlignment(Pos.CENTER_LEFT);
    transport.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(timeline.view(), Priority.ALWAYS);
    add = Buttons.of(Icon.PLUS, words.bound("compare.add"), model::add);
    add.setTooltip(Buttons.tooltip(words.bound("compare.add.about")));
    var divider = Style.DIVIDER.on(new Region());
    bar.getChildren()
        .addAll(transport, timeline.view(), step, speed, divider, varyMenu(), add, forkButton());
  }

  private Button button(Icon icon, String key, CompareIntent intent) {
    return Buttons.iconOnly(icon, words.bound(key), () -> model.send(intent));
  }

  private Button playButton() {
    var button = Style.PRIMARY.on(Style.COMPARE_PLAY.on(new Button()));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> model.playOrPause());
    var sentence =
        words.computed(() -> words.text(running.get() ? "compare.pause" : "compare.play"), running);
    button.accessibleTextProperty().bind(sentence);
    button.setTooltip(Buttons.tooltip(sentence));
    running.subscribe(now -> button.setGraphic((now ? Icon.PAUSE : Icon.PLAY).node()));
    return button;
  }

  private Button forkButton() {
    var fork =
        Buttons.of(
            Icon.FORK,
            words.bound("compare.fork", sessionStep),
            () -> model.fork(words.text("compare.asItIs")));
    fork.setTooltip(Buttons.tooltip(words.bound("compare.fork.about")));
    return fork;
  }

  private MenuButton varyMenu() {
    var menu = new MenuButton();
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.textProperty().bind(words.bound("compare.vary"));
    menu.setTooltip(Buttons.tooltip(words.bound("compare.vary.about")));
    menu.getItems()
        .addAll(
            item(words.bound("compare.vary.rates"), model::varyLearningRates),
            item(words.bound("compare.vary.optimizers"), model::varyOptimizers),
            item(words.bound("compare.vary.seeds"), model::varySeeds),
            item(words.bound("compare.vary.scenario"), model::asTheScenarioSays));
    return menu;
  }

  private static MenuItem item(ObservableValue<String> word, Runnable action) {
    var item = new MenuItem();
    item.textProperty().bind(word);
    item.setOnAction(event -> action.run());
    return item;
  }

  Region view() {
    return bar;
  }

  /** Takes over the step of the session, from which runs can be forked. */
  void show(SessionState session) {
    sessionStep.set(session.snapshot().step());
  }

  /** Shows where the comparison stands. */
  void show(ComparisonState state, ViewSettings settings) {
    timeline.show(state, settings);
    speed.show(state.speed());
    running.set(CompareViewModel.isRunning(state));
    rewind.setDisable(state.step() == 0);
    back.setDisable(state.step() == 0);
    forward.setDisable(state.activity() == downhill.lab.session.Activity.FINISHED);
    add.setDisable(state.runs().size() >= Plan.MOST);
    long first = state.plan().origin().firstStep();
    long last = first + state.plannedSteps();
    step.setText(words.text("compare.step", first + state.step(), last));
    step.reserve(words.text("compare.step", last, last));
  }
}
