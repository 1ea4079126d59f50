package downhill.app.data;

import downhill.app.theme.DataStyle;
import downhill.app.theme.Style;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * The field that lies over a cell while one types. What cannot be taken stays in it; Escape alone
 * throws it away.
 */
final class CellEditor extends Pane {
  private static final double LEAST_WIDTH = 64;

  private final TextField field = Style.NUMBER.on(new TextField());
  private final Predicate<String> takes;
  private final Moves moves;
  private String before = "";
  private boolean ending;

  /** Where one goes on from a cell. */
  interface Moves {
    /** Goes some rows down and columns to the right. */
    void by(int rows, int columns);

    /** Stays: nothing was typed after all. */
    void stay();
  }

  /** A closed editor; {@code takes} returns whether a text could be taken. */
  CellEditor(Predicate<String> takes, Moves moves) {
    this.takes = takes;
    this.moves = moves;
    DataStyle.CELL_EDITOR.on(field);
    setPickOnBounds(false);
    field.setManaged(false);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused && isOpen() && !ending) {
            take();
          }
        });
  }

  boolean isOpen() {
    return !getChildren().isEmpty();
  }

  /** The field, for its name. */
  TextField field() {
    return field;
  }

  /**
   * Opens over a cell.
   *
   * @param text what stands there
   * @param typed what the first key wrote in its place; empty to change what stands there
   */
  void open(Node cell, String text, String typed) {
    before = text;
    field.setText(typed.isEmpty() ? text : typed);
    getChildren().setAll(field);
    // With its skin the field selects everything; that must be over before the caret is set.
    field.applyCss();
    Bounds place = sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    double width = Math.max(LEAST_WIDTH, place.getWidth());
    double x = Math.max(0, Math.min(place.getMaxX() - width, getWidth() - width));
    field.resizeRelocate(x, place.getMinY(), width, place.getHeight());
    field.requestFocus();
    if (typed.isEmpty()) {
      field.selectAll();
    } else {
      field.end();
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> takeAnd(event.isShiftDown() ? -1 : 1, 0);
      case TAB -> takeAnd(0, event.isShiftDown() ? -1 : 1);
      case UP -> takeAnd(-1, 0);
      case DOWN -> takeAnd(1, 0);
      case ESCAPE -> {
        close();
        moves.stay();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void takeAnd(int rows, int columns) {
    if (take()) {
      moves.by(rows, columns);
    } else {
      field.requestFocus();
    }
  }

  /** Takes what was typed, and closes where it could be taken; returns whether it could. */
  boolean take() {
    if (!isOpen()) {
      return true;
    }
    String text = field.getText();
    boolean taken = text.equals(before) || takes.test(text);
    if (taken) {
      close();
    }
    return taken;
  }

  /** Closes; what was typed is gone. */
  void close() {
    ending = true;
    getChildren().clear();
    ending = false;
  }
}
