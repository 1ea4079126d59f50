package downhill.app.keras;

import downhill.app.control.TypedLine;
import downhill.app.control.TypedNumber;
import downhill.app.theme.KerasStyle;
import java.util.function.Predicate;
import javafx.scene.control.TextField;

/** Where a number of the code is typed, in its place. Enter takes it, Escape leaves it. */
final class TokenField extends TextField {
  private static final int ROOM = 3;
  private boolean open = true;

  /**
   * A field.
   *
   * @param now the number as it stands
   * @param taking takes what was typed; returns whether it could be taken
   * @param left hears that the field is left, with what was typed taken or not
   */
  TokenField(String now, Predicate<String> taking, Runnable left) {
    super(now);
    KerasStyle.TOKEN_FIELD.on(this);
    setPrefColumnCount(Math.max(ROOM, now.length() + ROOM));
    setOnAction(event -> {
      if (getText().equals(now) || taking.test(TypedNumber.plain(getText()))) {
        leave(left);
      } else {
        selectAll();
      }
    });
    focusedProperty()
        .subscribe((before, focused) -> {
          if (!focused) {
            leave(left);
          }
        });
    TypedLine.onEscape(this, () -> leave(left));
  }

  private void leave(Runnable left) {
    if (open) {
      open = false;
      left.run();
    }
  }
}
