package downhill.app.control;

import downhill.app.theme.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** What lines to type in have in common, and the sentence about what they refuse. */
public final class TypedLine {
  private static final int LONGEST = 40;

  private TypedLine() {}

  /** Lets Enter and leaving the field take what was typed, and Escape take it back. */
  public static void listen(TextField field, Runnable take, Runnable takeBack) {
    field.setOnAction(event -> take.run());
    field
        .focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused) {
            take.run();
          }
        });
    onEscape(field, takeBack);
  }

  /** Does {@code takeBack} where Escape is pressed, which closes nothing else then. */
  public static void onEscape(TextField field, Runnable takeBack) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            takeBack.run();
            event.consume();
          }
        });
  }

  /** A line that says why something is refused; it takes no room while it says nothing. */
  public static Label refusal(ObservableValue<String> sentence) {
    var label = Style.FIELD_ERROR.on(new Label());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(sentence);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** Returns what was typed, cut to the length that has room in a sentence. */
  public static String brief(String typed) {
    return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST - 1) + "…";
  }
}
