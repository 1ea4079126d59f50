package downhill.app.keras;

import downhill.app.control.ArrowKeys;
import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import downhill.lab.fit.FitLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fit} prints. Only the lines that can be seen exist; at the end of the lines it stays
 * at their end, as a terminal does.
 */
final class OutputPane extends Region {
  private static final double ROW = 20;
  private static final double BAR = 12;
  private static final double INSET = 12;
  private static final double ABOVE = 8;

  private final List<OutputLine> rows = new ArrayList<>();

  /** The lines end beside the scroll bar. */
  private final Pane lineBox = new Pane();

  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final Label note = Style.CAPTION.on(new Label());
  private final Runnable showBatches;
  private final LongConsumer askLoss;
  private @Nullable FitLines shown;
  private boolean atEnd = true;

  /**
   * A pane without lines.
   *
   * @param showBatches shows the mini-batches of the epoch
   * @param askLoss asks why the loss that is printed for an epoch is what it is
   */
  OutputPane(Runnable showBatches, LongConsumer askLoss) {
    this.showBatches = showBatches;
    this.askLoss = askLoss;
    KerasStyle.OUTPUT.on(this);
    setMinSize(0, 0);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    ArrowKeys.keepFor(this);
    down.setOrientation(Orientation.VERTICAL);
    down.setFocusTraversable(false);
    across.setFocusTraversable(false);
    note.setWrapText(true);
    lineBox.setManaged(false);
    var beside = new Rectangle();
    beside.widthProperty().bind(widthProperty().subtract(BAR));
    beside.heightProperty().bind(heightProperty());
    lineBox.setClip(beside);
    getChildren().addAll(note, lineBox, down, across);
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    down.setMax(0);
    across.setMax(0);
    down.valueProperty()
        .subscribe(value -> {
          atEnd = value.doubleValue() >= down.getMax() - 0.5;
          fill();
        });
    across.valueProperty().subscribe(this::fill);
    addEventHandler(ScrollEvent.SCROLL, this::onScroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /**
   * Shows what is printed.
   *
   * @param remark what is to be said where nothing is printed, or where lines are left out; may be
   *     empty
   */
  void show(FitLines lines, String remark) {
    if (!note.getText().equals(remark)) {
      note.setText(remark);
      requestLayout();
    }
    if (!lines.equals(shown)) {
      shown = lines;
      measure();
      fill();
    }
  }

  /** Returns how many lines can be seen whole. */
  private int room() {
    return Math.max(1, (int) Math.floor((getHeight() - top() - BAR) / ROW));
  }

  private double top() {
    return ABOVE + (note.getText().isEmpty() ? 0 : Math.ceil(note.prefHeight(noteWidth())) + 4);
  }

  private double noteWidth() {
    return Math.max(0, getWidth() - BAR - INSET);
  }

  private void measure() {
    FitLines lines = shown;
    if (lines == null) {
      return;
    }
    int room = room();
    int most = Math.max(0, lines.size() - room);
    boolean stay = atEnd;
    down.setMax(most);
    down.setVisibleAmount(most == 0 ? 1 : Math.max(1, (double) room * most / lines.size()));
    down.setUnitIncrement(1);
    down.setBlockIncrement(room);
    down.setVisible(most > 0);
    if (stay || down.getValue() > most) {
      down.setValue(most);
      atEnd = true;
    }
  }

  private void fill() {
    FitLines lines = shown;
    if (lines == null) {
      return;
    }
    int room = room();
    while (rows.size() < room) {
      var row = new OutputLine(showBatches, askLoss);
      rows.add(row);
      lineBox.getChildren().add(row);
    }
    int first = (int) Math.round(down.getValue());
    for (int i = 0; i < rows.size(); i++) {
      OutputLine row = rows.get(i);
      boolean used = i < room && first + i < lines.size();
      row.setVisible(used);
      if (used) {
        row.show(lines.line(first + i));
      }
    }
    place();
  }

  private void place() {
    double widest = 0;
    for (OutputLine row : rows) {
      widest = row.isVisible() ? Math.max(widest, row.prefWidth(-1)) : widest;
    }
    double width = getWidth() - BAR - INSET;
    double beyond = Math.max(0, Math.ceil(widest - width));
    if (across.getMax() != beyond) {
      across.setMax(beyond);
      across.setVisibleAmount(beyond == 0 ? 1 : beyond * width / widest);
      across.setValue(Math.min(across.getValue(), beyond));
    }
    across.setVisible(beyond > 0);
    double top = top();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i)
          .resizeRelocate(
              INSET - Math.rint(across.getValue()), top + i * ROW, Math.max(width, widest), ROW);
    }
  }

  private void onScroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double rowsMoved = Math.max(1, Math.abs(event.getDeltaY()) / ROW);
      move(event.getDeltaY() > 0 ? -rowsMoved : rowsMoved);
    }
    across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
    event.consume();
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> move(-room());
      case PAGE_DOWN -> move(room());
      case HOME -> move(-down.getMax());
      case END -> move(down.getMax());
      case LEFT -> across.setValue(Math.max(0, across.getValue() - ROW));
      case RIGHT -> across.setValue(Math.min(across.getMax(), across.getValue() + ROW));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(double lines) {
    down.setValue(Math.clamp(down.getValue() + lines, 0, down.getMax()));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    note.resizeRelocate(INSET, ABOVE, noteWidth(), Math.max(0, top() - ABOVE - 4));
    down.resizeRelocate(width - BAR, 0, BAR, Math.max(0, height - BAR));
    across.resizeRelocate(0, height - BAR, Math.max(0, width - BAR), BAR);
    measure();
    fill();
  }
}
