package downhill.app.descent;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a learning rate is typed. Enter takes it, Escape takes it back. */
final class RateField extends TextField {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final LearningRateViewModel model;

  RateField(LearningRateViewModel model, LocalWords words) {
    this.model = model;
    Style.NUMBER.on(this);
    setPrefColumnCount(8);
    accessibleTextProperty().bind(words.bound("rate.title"));
    setOnAction(event -> enter());
    focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused && !getText().equals(model.text())) {
            enter();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.forgetRefusal();
            rewrite();
            event.consume();
          }
        });
    model.rateProperty().subscribe(this::rewrite);
    model
        .refusedProperty()
        .subscribe(refusal -> pseudoClassStateChanged(REFUSED, refusal.isPresent()));
  }

  private void enter() {
    if (model.enter(getText())) {
      rewrite();
    }
  }

  private void rewrite() {
    setText(model.text());
    positionCaret(getText().length());
  }
}
