package downhill.app.entropy;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.lab.explain.entropy.Side;
import java.util.OptionalInt;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where the balls of one colour are typed, over their number. Enter takes, Escape takes back. */
final class CountField extends TextField {
  private final EntropyViewModel model;
  private final Side side;
  private final Runnable moved;
  private OptionalInt row = OptionalInt.empty();

  /**
   * A field that is closed.
   *
   * @param moved hears that it is to stand elsewhere
   */
  CountField(EntropyViewModel model, Side side, LocalWords words, Runnable moved) {
    this.model = model;
    this.side = side;
    this.moved = moved;
    Style.NUMBER.on(this);
    Style.COUNT_FIELD.on(this);
    setManaged(false);
    setVisible(false);
    accessibleTextProperty().bind(words.bound("entropy.count"));
    setOnAction(event ->
        row.ifPresent(k -> {
          if (getText().equals(written(k)) || model.enterCount(side, k, getText())) {
            close();
          }
        }));
    focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused && row.isPresent()) {
            int k = row.getAsInt();
            close();
            if (!getText().equals(written(k))) {
              model.enterCount(side, k, getText());
            }
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.forgetRefusal();
            close();
            event.consume();
          }
        });
  }

  private String written(int k) {
    return Integer.toString(model.boxes().balls(side).counts().get(k));
  }

  /** The colour whose balls are typed. */
  OptionalInt row() {
    return row;
  }

  /** Opens over the count of a colour. */
  void open(int k) {
    row = OptionalInt.of(k);
    setText(written(k));
    setVisible(true);
    moved.run();
    requestFocus();
    selectAll();
  }

  /** Closes and keeps what is in the box. */
  void close() {
    row = OptionalInt.empty();
    setVisible(false);
  }
}
