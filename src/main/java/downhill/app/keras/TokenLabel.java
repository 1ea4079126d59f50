package downhill.app.keras;

import downhill.app.theme.Style;
import downhill.lab.code.CodePart;
import downhill.lab.code.CodeToken;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A piece of the code. */
final class TokenLabel extends Label {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final CodeToken token;

  TokenLabel(CodeToken token) {
    super(token.text());
    this.token = token;
    Style.TOKEN.on(this);
    getStyleClass().add("token-" + token.tint().name().toLowerCase(Locale.ROOT));
    setMinWidth(Region.USE_PREF_SIZE);
  }

  /** Returns the piece. */
  CodeToken token() {
    return token;
  }

  /** Lights up where {@code pointed} is what this stands for. */
  void light(Optional<CodePart> pointed) {
    boolean lit =
        pointed.isPresent() && token.part().isPresent() && pointed.get().lights(token.part().get());
    pseudoClassStateChanged(LIT, lit);
  }
}
