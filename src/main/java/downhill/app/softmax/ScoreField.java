package downhill.app.softmax;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.picture.Numbers;
import java.util.OptionalInt;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where a score is typed, over its number. Enter takes it, Escape takes it back. */
final class ScoreField extends TextField {
  private final SoftmaxViewModel model;
  private final Runnable moved;
  private OptionalInt row = OptionalInt.empty();

  /**
   * A field that is closed.
   *
   * @param moved hears that it is to stand elsewhere
   */
  ScoreField(SoftmaxViewModel model, LocalWords words, Runnable moved) {
    this.model = model;
    this.moved = moved;
    Style.NUMBER.on(this);
    Style.SCORE_FIELD.on(this);
    setManaged(false);
    setVisible(false);
    accessibleTextProperty().bind(words.bound("softmax.score"));
    setOnAction(event ->
        row.ifPresent(k -> {
          if (getText().equals(written(k)) || model.enterScore(k, getText())) {
            close();
          }
        }));
    focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused && row.isPresent()) {
            int k = row.getAsInt();
            close();
            if (!getText().equals(written(k))) {
              model.enterScore(k, getText());
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
    return Numbers.rate(model.desk().score(k));
  }

  /** The class whose score is typed. */
  OptionalInt row() {
    return row;
  }

  /** Opens over the score of a class. */
  void open(int k) {
    row = OptionalInt.of(k);
    setText(written(k));
    setVisible(true);
    moved.run();
    requestFocus();
    selectAll();
  }

  /** Closes and keeps what is on the desk. */
  void close() {
    row = OptionalInt.empty();
    setVisible(false);
  }
}
