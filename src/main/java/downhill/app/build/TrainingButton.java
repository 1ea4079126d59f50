package downhill.app.build;

import downhill.app.control.Buttons;
import downhill.app.control.PopCard;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.BuildStyle;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The model, its loss and its optimizer in Keras' words; a press opens what they are told. */
public final class TrainingButton implements Panel {
  private final Button button = new Button();
  private final Builder builder;
  private final TrainingForm form;
  private final PopCard card;

  /** A button that changes the document by {@code builder}. */
  public TrainingButton(Builder builder, Localization localization) {
    this.builder = builder;
    LocalWords words = localization.beside(TrainingButton.class);
    form = new TrainingForm(builder, words, this::place);
    card = new PopCard(form);
    BuildStyle.TRAINING_SUMMARY.on(button);
    button.setMnemonicParsing(false);
    button.setMinWidth(0);
    button.setAlignment(Pos.CENTER_LEFT);
    button.accessibleTextProperty().bind(words.bound("build.training", button.textProperty()));
    button.setTooltip(Buttons.tooltip(words.bound("build.training.tip")));
    button.setOnAction(event -> {
      builder.edits().ifPresent(form::show);
      card.open(button, form.first());
    });
  }

  private void place() {
    card.place();
  }

  @Override
  public Region view() {
    return button;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    builder.show(state);
    button.setText(Summary.of(state));
    if (card.isOpen()) {
      builder.edits().ifPresent(form::show);
    }
  }
}
