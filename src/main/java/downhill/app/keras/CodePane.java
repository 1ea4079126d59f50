package downhill.app.keras;

import downhill.app.theme.KerasStyle;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.lab.code.CodeLine;
import downhill.lab.code.CodePart;
import downhill.lab.code.CodeToken;
import downhill.lab.code.KerasCode;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The code, piece by piece: pointing at a piece lights its part of the picture, and pointing at a
 * part of the picture lights its piece. A value is changed in its place.
 */
final class CodePane extends ScrollPane {
  private final VBox lines = KerasStyle.CODE.on(new VBox());
  private final List<TokenLabel> tokens = new ArrayList<>();
  private final List<RoomLabel> rooms = new ArrayList<>();
  private final Viewing viewing;
  private final TokenEditor editor;
  private final ArgumentEditor arguments;
  private @Nullable KerasCode shown;
  private boolean begun;

  CodePane(Viewing viewing, TokenEditor editor, ArgumentEditor arguments) {
    this.viewing = viewing;
    this.editor = editor;
    this.arguments = arguments;
    KerasStyle.CODE_PANE.on(this);
    setContent(lines);
    setFitToHeight(true);
    setFitToWidth(true);
    setFocusTraversable(false);
    setMinSize(0, 0);
    viewing.litProperty().subscribe(this::light);
    viewing.seenProperty().subscribe(this::light);
    viewing.hoveredProperty().subscribe(this::light);
    viewing.selectionProperty().subscribe(this::light);
  }

  /**
   * Shows the code. A value that was changed just now has the focus; else the one that had it,
   * since keys pressed on what is no longer shown would be lost.
   */
  void show(KerasCode code) {
    if (Identity.same(code, shown)) {
      return;
    }
    shown = code;
    Optional<CodePart> focused = focused();
    tokens.clear();
    rooms.clear();
    lines.getChildren().setAll(code.lines().stream().map(this::line).toList());
    passImports(code);
    light();
    editor.changed().or(() -> focused).ifPresent(this::focus);
  }

  private Optional<CodePart> focused() {
    return tokens.stream()
        .filter(Label::isFocused)
        .findFirst()
        .flatMap(label -> label.token().part())
        .or(() ->
            rooms.stream()
                .filter(Label::isFocused)
                .findFirst()
                .map(room -> room.absent().getFirst()));
  }

  /** Leads the keyboard to the value of a part, or to where it can be added again. */
  private void focus(CodePart part) {
    tokens.stream()
        .filter(label -> label.token().value())
        .filter(label -> label.token().part().equals(Optional.of(part)))
        .map(Label.class::cast)
        .findFirst()
        .or(() ->
            rooms.stream()
                .filter(room -> room.absent().contains(part))
                .map(Label.class::cast)
                .findFirst())
        .ifPresent(Label::requestFocus);
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
    var box = KerasStyle.CODE_LINE.on(new HBox());
    for (CodeToken token : line.tokens()) {
      if (!token.absent().isEmpty()) {
        var room = new RoomLabel(token.absent(), arguments);
        rooms.add(room);
        box.getChildren().add(room);
        continue;
      }
      var label = new TokenLabel(token);
      token.part().ifPresent(part -> listen(label, part));
      tokens.add(label);
      box.getChildren().add(label);
    }
    return box;
  }

  private void listen(TokenLabel label, CodePart part) {
    label.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> point(Optional.of(part)));
    label.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
    if (label.token().value()) {
      label.edit(editor);
      label
          .focusedProperty()
          .subscribe((before, focused) -> point(focused ? Optional.of(part) : Optional.empty()));
    } else {
      label.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> viewing.pin(part));
    }
  }

  private void point(Optional<CodePart> part) {
    viewing.pointedProperty().set(part);
  }

  private void light() {
    Optional<CodePart> lit =
        viewing
            .litProperty()
            .getValue()
            .or(() -> viewing.seenProperty().get())
            .or(() -> viewing.hoveredProperty().get().map(CodePane::partOf))
            .or(() -> viewing.selectionProperty().get().map(CodePane::partOf));
    tokens.forEach(token -> token.light(lit));
  }

  private static CodePart partOf(SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input _ -> new CodePart.Inputs();
      case SelectionTarget.Node(int layer, int unit) -> new CodePart.Layer(layer);
      case SelectionTarget.Edge(int layer, int input, int unit) -> new CodePart.Layer(layer);
      case SelectionTarget.BiasEdge(int layer, int unit) -> new CodePart.Layer(layer);
    };
  }
}
