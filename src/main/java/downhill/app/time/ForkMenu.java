package downhill.app.time;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.compare.Difference;
import downhill.lab.session.SessionState;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Lets a second run leave the session at the moment shown; asks in what it is to differ. */
final class ForkMenu extends MenuButton {
  private final LongProperty step = new SimpleLongProperty();
  private final BooleanProperty ordered = new SimpleBooleanProperty();

  ForkMenu(LocalWords words, Consumer<Difference> fork) {
    Style.FORK.on(this);
    setMinWidth(USE_PREF_SIZE);
    setMnemonicParsing(false);
    setPopupSide(Side.TOP);
    setGraphic(Icon.FORK.node());
    textProperty().bind(words.bound("time.fork"));
    accessibleTextProperty().bind(words.bound("time.fork.sentence", step));
    setTooltip(Buttons.tooltip(words.bound("time.fork.sentence", step)));
    var question = Style.FORK_QUESTION.on(new Label());
    question.textProperty().bind(words.bound("time.fork.question", step));
    var head = new SeparatorMenuItem();
    head.setContent(question);
    getItems().add(head);
    for (Difference difference : Difference.values()) {
      var item = new MenuItem();
      item.setMnemonicParsing(false);
      item.textProperty()
          .bind(words.computed(() -> words.text(key(difference, ordered.get())), ordered));
      if (difference == Difference.SEED) {
        item.disableProperty().bind(ordered);
      }
      item.setOnAction(event -> fork.accept(difference));
      getItems().add(item);
    }
  }

  private static String key(Difference difference, boolean ordered) {
    return switch (difference) {
      case LEARNING_RATE -> "time.fork.rate";
      case OPTIMIZER -> "time.fork.optimizer";
      case BATCH_SIZE -> "time.fork.batchSize";
      case SEED -> ordered ? "time.fork.seedWithout" : "time.fork.seed";
    };
  }

  /** Follows the session: from here on a seed is no more than the order of the batches. */
  void show(SessionState state) {
    step.set(state.snapshot().step());
    boolean shuffled = state.experiment().scenario().fit().shuffle();
    ordered.set(!shuffled || state.stepsPerEpoch() == 1);
  }
}
