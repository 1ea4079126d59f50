package downhill.app.compare;

import downhill.app.theme.CompareStyle;
import downhill.app.theme.StyleClass;
import downhill.picture.Theme;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A cell whose text is asked for again whenever the runs have moved. */
final class RunCell extends TableCell<Integer, Integer> {
  private final IntFunction<String> text;
  private final IntFunction<String> hint;
  private final Supplier<Theme> theme;
  private final boolean named;
  private final RunSample look = new RunSample();

  /**
   * An empty cell.
   *
   * @param text of a run
   * @param theme of the window
   * @param style of the text; a {@link CompareStyle#RUN_NAME} begins with a sample of the run's
   *     line
   */
  RunCell(IntFunction<String> text, Supplier<Theme> theme, StyleClass style) {
    this(text, text, theme, style);
  }

  /**
   * An empty cell with more to say.
   *
   * @param hint of a run, while the mouse rests on the cell
   */
  RunCell(
      IntFunction<String> text, IntFunction<String> hint, Supplier<Theme> theme, StyleClass style) {
    this.text = text;
    this.hint = hint;
    this.theme = theme;
    this.named = style == CompareStyle.RUN_NAME;
    style.on(this);
    var tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setOnShowing(event -> {
      Integer run = getItem();
      tooltip.setText(run == null ? "" : this.hint.apply(run));
    });
    setTooltip(tooltip);
  }

  /** Lets a click on the number ask why it is so, in place of choosing the run. */
  RunCell asking(IntConsumer ask) {
    setCursor(Cursor.HAND);
    addEventFilter(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          Integer run = getItem();
          if (run != null && !isEmpty()) {
            ask.accept(run);
          }
          event.consume();
        });
    return this;
  }

  @Override
  protected void updateItem(@Nullable Integer run, boolean empty) {
    super.updateItem(run, empty);
    refresh();
  }

  void refresh() {
    Integer run = getItem();
    if (run == null || isEmpty()) {
      setText("");
      setGraphic(null);
      return;
    }
    String now = text.apply(run);
    if (!now.equals(getText())) {
      setText(now);
    }
    if (named) {
      look.show(run, theme.get());
      setGraphic(look);
    }
  }
}
