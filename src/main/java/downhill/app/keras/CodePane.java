package downhill.app.keras;

import downhill.app.theme.Style;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.lab.code.CodeLine;
import downhill.lab.code.CodePart;
import downhill.lab.code.CodeToken;
import downhill.lab.code.KerasCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The code, piece by piece: pointing at a piece lights its part of the picture, and pointing at a
 * part of the picture lights its piece.
 */
final class CodePane extends ScrollPane {
  private final VBox lines = Style.CODE.on(new VBox());
  private final List<TokenLabel> tokens = new ArrayList<>();
  private final Viewing viewing;
  private @Nullable KerasCode shown;
  private boolean begun;

  CodePane(Viewing viewing) {
    this.viewing = viewing;
    Style.CODE_PANE.on(this);
    setContent(lines);
    setFitToHeight(true);
    setFitToWidth(true);
    setFocusTraversable(false);
    setMinSize(0, 0);
    viewing.litProperty().subscribe(this::light);
  }

  /** Shows the code. */
  void show(KerasCode code) {
    if (Identity.same(code, shown)) {
      return;
    }
    shown = code;
    tokens.clear();
    lines.getChildren().setAll(code.lines().stream().map(this::line).toList());
    passImports(code);
    light(viewing.litProperty().getValue());
  }

  /** Begins below the imports, which say least; later changes leave the place as it is. */
  private void passImports(KerasCode code) {
    if (!begun) {
      begun = true;
      Platform.runLater(() -> {
        double beyond = lines.getHeight() - getViewportBounds().getHeight();
        double above = lines.getChildren().get(code.imports() + 1).getLayoutY();
        setVvalue(beyond <= 0 ? 0 : Math.min(1, above / beyond));
      });
    }
  }

  private HBox line(CodeLine line) {
    var box = Style.CODE_LINE.on(new HBox());
    for (CodeToken token : line.tokens()) {
      var label = new TokenLabel(token);
      token.part().ifPresent(part -> listen(label, part));
      tokens.add(label);
      box.getChildren().add(label);
    }
    return box;
  }

  private void listen(TokenLabel label, CodePart part) {
    label.addEventHandler(
        MouseEvent.MOUSE_ENTERED, event -> viewing.pointedProperty().set(Optional.of(part)));
    label.addEventHandler(
        MouseEvent.MOUSE_EXITED, event -> viewing.pointedProperty().set(Optional.empty()));
    label.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> viewing.pin(part));
  }

  private void light(Optional<CodePart> pointed) {
    tokens.forEach(token -> token.light(pointed));
  }
}
