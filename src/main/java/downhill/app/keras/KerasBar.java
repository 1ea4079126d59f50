package downhill.app.keras;

import downhill.app.control.Buttons;
import downhill.app.control.FixedLabel;
import downhill.app.control.Icon;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import downhill.lab.fit.FitLines;
import downhill.lab.fit.KerasLine;
import java.util.function.LongConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The folded drawer: the line that {@code fit} prints now, ticking with the run. */
final class KerasBar extends HBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Button toggle;
  private final FixedLabel epoch = new FixedLabel();
  private final Button count = KerasStyle.KERAS_COUNT.on(new Button());
  private final ProgressLine progress = new ProgressLine();
  private final Button figures = KerasStyle.KERAS_COUNT.on(new Button());
  private long shownEpoch;

  /**
   * A bar.
   *
   * @param fold folds or unfolds
   * @param showBatches shows the mini-batches of the epoch
   * @param askLoss asks why the loss that Keras prints for an epoch is what it is
   */
  KerasBar(
      KerasViewModel model,
      LocalWords words,
      Runnable fold,
      Runnable showBatches,
      LongConsumer askLoss) {
    KerasStyle.KERAS_BAR.on(this);
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    toggle = Style.QUIET.on(Buttons.of(Icon.CHEVRON_UP, words.bound("keras.title"), fold));
    KerasStyle.KERAS_TOGGLE.on(toggle);
    model
        .openProperty()
        .subscribe(open -> {
          pseudoClassStateChanged(OPEN, open);
          toggle.setGraphic((open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_UP).node());
        });
    toggle
        .accessibleTextProperty()
        .bind(
            words.computed(
                () -> words.text(model.openProperty().get() ? "keras.fold" : "keras.unfold"),
                model.openProperty()));
    Style.NUMBER.on(Style.QUIET.on(count));
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setOnAction(event -> showBatches.run());
    count.setTooltip(Buttons.tooltip(words.bound("keras.count.sentence")));
    count.accessibleTextProperty().bind(words.bound("keras.count.spoken", count.textProperty()));
    Style.NUMBER.on(Style.QUIET.on(figures));
    figures.setMinWidth(0);
    figures.setMnemonicParsing(false); // There is an underscore in val_loss.
    figures.setOnAction(event -> askLoss.accept(shownEpoch));
    figures.setTooltip(Buttons.tooltip(words.bound("keras.figures.sentence")));
    figures
        .accessibleTextProperty()
        .bind(words.bound("keras.figures.spoken", figures.textProperty()));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(toggle, epoch, count, progress, figures, space, verbosity(model));
  }

  /** The choice of how much is printed, beside the lines it is about. */
  private static HBox verbosity(KerasViewModel model) {
    var choice = new Segmented<>(model.verboseProperty());
    for (int each = 0; each <= 2; each++) {
      choice.add(each, new SimpleStringProperty(Integer.toString(each)));
    }
    var place = KerasStyle.VERBOSE.on(new HBox(Style.NUMBER.on(new Label("verbose")), choice));
    place.setAlignment(Pos.CENTER_LEFT);
    place.setMinWidth(Region.USE_PREF_SIZE);
    place
        .visibleProperty()
        .bind(model.openProperty().and(model.pageProperty().isEqualTo(KerasViewModel.Page.OUTPUT)));
    place.managedProperty().bind(place.visibleProperty());
    return place;
  }

  /** Shows a moment. */
  void show(FitLines lines) {
    epoch.setText("Epoch " + lines.epoch() + "/" + lines.epochs());
    epoch.reserve("Epoch " + lines.epochs() + "/" + lines.epochs());
    count.setText(KerasLine.count(lines.batch(), lines.batches()));
    progress.show((double) lines.batch() / lines.batches());
    shownEpoch = lines.epoch();
    figures.setText(lines.figures().orElse(""));
    figures.setVisible(lines.figures().isPresent());
  }
}
