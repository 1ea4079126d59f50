package downhill.app.compare;

import downhill.app.control.Buttons;
import downhill.app.control.FixedLabel;
import downhill.app.control.Icon;
import downhill.app.control.PlayButton;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Plan;
import downhill.lab.compare.Variations;
import downhill.lab.session.Activity;
import downhill.lab.session.StepUnit;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Moves the comparison through time, and chooses what is compared. Its name and its step stand at
 * the left, so that nobody takes it for the session's time bar.
 */
final class CompareHeader {
  private final LocalWords words;
  private final HBox bar = CompareStyle.COMPARE_HEADER.on(new HBox());
  private final CompareTimeline timeline;
  private final CompareSpeed speed;
  private final FixedLabel step = Style.CAPTION.on(new FixedLabel());
  private final Button rewind;
  private final Button back;
  private final PlayButton play;
  private final Button forward;
  private final Button add;

  CompareHeader(CompareViewModel model, Localization localization) {
    this.words = localization.beside(CompareHeader.class);
    this.timeline = new CompareTimeline(model, words);
    this.speed = new CompareSpeed(model, words);
    this.play =
        new PlayButton(
            CompareStyle.COMPARE_PLAY,
            model::playOrPause,
            words,
            new PlayButton.Keys(
                "compare.play", "compare.pause", "compare.more", "compare.more.sentence"));
    PlanEditor editor = model.editor();
    Style.CARD.on(bar);
    bar.setAlignment(Pos.CENTER_LEFT);
    rewind = Buttons.iconOnly(Icon.REWIND, words.bound("compare.rewind"), model::rewind);
    back =
        Buttons.iconOnly(
            Icon.STEP_BACK, words.bound("compare.back"), () -> model.stepBack(StepUnit.BATCH));
    forward =
        Buttons.iconOnly(
            Icon.STEP_FORWARD,
            words.bound("compare.forward"),
            () -> model.stepForward(StepUnit.BATCH));
    var transport = Style.TRANSPORT.on(new HBox(rewind, back, play, forward));
    transport.setAlignment(Pos.CENTER_LEFT);
    transport.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(timeline.view(), Priority.ALWAYS);
    add = Buttons.of(Icon.PLUS, words.bound("compare.add"), editor::add);
    add.setTooltip(Buttons.tooltip(words.bound("compare.add.about")));
    var undo = Buttons.iconOnly(Icon.UNDO, words.bound("compare.undo"), editor::undo);
    undo.disableProperty().bind(editor.undoableProperty().not());
    bar.getChildren()
        .addAll(
            name(),
            transport,
            timeline.view(),
            speed,
            Style.DIVIDER.on(new Region()),
            varyMenu(editor),
            add,
            undo);
  }

  private Node name() {
    var name = Style.CARD_TITLE.on(new Label());
    name.textProperty().bind(words.bound("compare.name"));
    var box = new VBox(name, step);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private MenuButton varyMenu(PlanEditor editor) {
    var menu = new MenuButton();
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.textProperty().bind(words.bound("compare.vary"));
    menu.setTooltip(Buttons.tooltip(words.bound("compare.vary.about")));
    menu.getItems()
        .addAll(
            item("compare.vary.rates", () -> editor.vary(Variations::learningRates)),
            item("compare.vary.optimizers", () -> editor.vary(Variations::optimizers)),
            item("compare.vary.seeds", () -> editor.vary(Variations::seeds)),
            item("compare.vary.scenario", editor::asTheScenarioSays));
    return menu;
  }

  private MenuItem item(String key, Runnable action) {
    ObservableValue<String> word = words.bound(key);
    var item = new MenuItem();
    item.textProperty().bind(word);
    item.setOnAction(event -> action.run());
    return item;
  }

  Region view() {
    return bar;
  }

  /** Shows where the comparison stands. */
  void show(ComparisonState state, ViewSettings settings) {
    timeline.show(state, settings);
    speed.show(state.speed());
    boolean finished = state.activity() == Activity.FINISHED;
    play.show(CompareViewModel.isRunning(state), finished, CompareViewModel.moreEpochs(state));
    play.setDisable(finished && !CompareViewModel.canGoOn(state));
    rewind.setDisable(state.step() == 0);
    back.setDisable(state.step() == 0);
    forward.setDisable(finished);
    add.setDisable(state.runs().size() >= Plan.MOST);
    long first = state.plan().origin().firstStep();
    long last = first + state.plannedSteps();
    step.setText(words.text("compare.step", first + state.step(), last));
    step.reserve(words.text("compare.step", last, last));
  }
}
