package downhill.app.keras;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.KerasStyle;
import downhill.lab.code.CodePart;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A quiet + at the end of a call: there the arguments that it leaves out can be added. */
final class RoomLabel extends Label {
  private final List<CodePart> absent;

  /**
   * A place for arguments.
   *
   * @param absent those that the call leaves out
   */
  RoomLabel(List<CodePart> absent, ArgumentEditor editor) {
    super("+");
    this.absent = absent;
    KerasStyle.TOKEN_ROOM.on(this);
    setMinWidth(Region.USE_PREF_SIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    String sentence = editor.sentence(absent);
    setAccessibleText(sentence);
    setTooltip(new Tooltip(sentence));
    ArrowKeys.keepSpaceFor(this, true);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> editor.open(this));
    TokenLabel.onKey(this, () -> editor.open(this));
  }

  /** Returns what can be added. */
  List<CodePart> absent() {
    return absent;
  }
}
