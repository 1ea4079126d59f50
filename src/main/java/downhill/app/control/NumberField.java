package downhill.app.control;

import downhill.app.theme.Style;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Where a number is typed. Enter takes it, Escape takes it back; what cannot be taken stays, marked
 * as refused, until it is changed.
 */
public final class NumberField extends TextField {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final DoublePredicate accepts;
  private final boolean optional;
  private final Consumer<OptionalDouble> taken;
  private String shown = "";

  /**
   * An empty field.
   *
   * @param accepts which finite numbers are taken
   * @param optional whether nothing is taken too
   * @param taken hears what was typed; empty for nothing
   */
  public NumberField(
      ObservableValue<String> name,
      DoublePredicate accepts,
      boolean optional,
      Consumer<OptionalDouble> taken) {
    this.accepts = accepts;
    this.optional = optional;
    this.taken = taken;
    Style.NUMBER.on(this);
    accessibleTextProperty().bind(name);
    setOnAction(event -> enter());
    focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused && !getText().equals(shown)) {
            enter();
          }
        });
    textProperty().subscribe(text -> pseudoClassStateChanged(REFUSED, false));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            setText(shown);
            event.consume();
          }
        });
  }

  /** Shows a number, unless somebody is typing another. */
  public void show(String text) {
    boolean typing = isFocused() && !getText().equals(shown);
    shown = text;
    if (!typing && !getText().equals(text)) {
      setText(text);
    }
  }

  private void enter() {
    String typed = TypedNumber.plain(getText());
    if (typed.isEmpty() && optional) {
      shown = getText();
      taken.accept(OptionalDouble.empty());
      return;
    }
    double value = TypedNumber.of(typed.replace(",", ""));
    if (Double.isFinite(value) && accepts.test(value)) {
      shown = getText();
      taken.accept(OptionalDouble.of(value));
    } else {
      pseudoClassStateChanged(REFUSED, true);
    }
  }
}
