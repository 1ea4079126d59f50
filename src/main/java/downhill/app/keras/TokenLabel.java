package downhill.app.keras;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.KerasStyle;
import downhill.app.view.PartLight;
import downhill.lab.code.CodePart;
import downhill.lab.code.CodeToken;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A piece of the code. One that can be changed is reached by Tab, and opened by Enter. */
final class TokenLabel extends Label {
  private final CodeToken token;

  TokenLabel(CodeToken token) {
    super(token.text());
    this.token = token;
    KerasStyle.TOKEN.on(this);
    getStyleClass().add("token-" + token.tint().name().toLowerCase(Locale.ROOT));
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /** Returns the piece. */
  CodeToken token() {
    return token;
  }

  /** Lets it be changed, by mouse or keyboard. */
  void edit(TokenEditor editor) {
    KerasStyle.TOKEN_VALUE.on(this);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    ArrowKeys.keepSpaceFor(this, true);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> editor.open(this));
    onKey(this, () -> editor.open(this));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            editor.remove(this);
            event.consume();
          }
        });
  }

  /** Enter and space do what a click does. */
  static void onKey(Label label, Runnable open) {
    label.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.run();
            event.consume();
          }
        });
  }

  /** Lights up where {@code pointed} is what this stands for. */
  void light(Optional<CodePart> pointed) {
    boolean lit =
        pointed.isPresent() && token.part().isPresent() && pointed.get().lights(token.part().get());
    pseudoClassStateChanged(PartLight.LIT, lit);
  }
}
