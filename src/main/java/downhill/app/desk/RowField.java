package downhill.app.desk;

import downhill.app.control.TypedLine;
import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/** Where the number of one row is typed, over that number. Enter takes, Escape takes back. */
public final class RowField extends TextField {
  private final Numbers numbers;
  private final Runnable moved;
  private OptionalInt row = OptionalInt.empty();

  /** Takes what is typed. */
  @FunctionalInterface
  public interface Entering {
    /** Takes what was typed for a row; returns whether it could be taken. */
    boolean enter(int row, String typed);
  }

  /**
   * The numbers that can be typed, one a row.
   *
   * @param written the number of a row as it is written
   * @param entering takes what is typed
   * @param forgetRefusal says no more that something was refused
   */
  public record Numbers(IntFunction<String> written, Entering entering, Runnable forgetRefusal) {}

  /**
   * A field that is closed.
   *
   * @param about what is typed, in words
   * @param moved hears that it is to stand elsewhere
   */
  public RowField(
      StyleClass style, Numbers numbers, ObservableValue<String> about, Runnable moved) {
    this.numbers = numbers;
    this.moved = moved;
    Style.NUMBER.on(this);
    style.on(this);
    setManaged(false);
    setVisible(false);
    accessibleTextProperty().bind(about);
    setOnAction(event ->
        row.ifPresent(k -> {
          if (isUntouched(k) || numbers.entering.enter(k, getText())) {
            close();
          }
        }));
    focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused && row.isPresent()) {
            int k = row.getAsInt();
            close();
            if (!isUntouched(k)) {
              numbers.entering.enter(k, getText());
            }
          }
        });
    TypedLine.onEscape(
        this,
        () -> {
          numbers.forgetRefusal.run();
          close();
        });
  }

  private boolean isUntouched(int k) {
    return getText().equals(numbers.written.apply(k));
  }

  /** The row whose number is typed. */
  public OptionalInt row() {
    return row;
  }

  /** Opens over the number of a row. */
  public void open(int k) {
    row = OptionalInt.of(k);
    setText(numbers.written.apply(k));
    setVisible(true);
    moved.run();
    requestFocus();
    selectAll();
  }

  /** Closes and keeps what is on the desk. */
  public void close() {
    row = OptionalInt.empty();
    setVisible(false);
  }
}
