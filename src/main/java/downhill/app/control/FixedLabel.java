package downhill.app.control;

import downhill.app.theme.Style;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Numbers in a place as wide as the longest of them, so that what stands beside never jumps. */
public final class FixedLabel extends Label {
  private String longest = "";

  /** An empty label in the typeface of numbers. */
  public FixedLabel() {
    Style.NUMBER.on(this);
    fontProperty().subscribe(font -> reserve(longest, font));
  }

  /** Keeps room for {@code sample}, which is as long as the text may become. */
  public void reserve(String sample) {
    if (!sample.equals(longest)) {
      longest = sample;
      reserve(sample, getFont());
    }
  }

  private void reserve(String sample, Font font) {
    var measure = new Text(sample);
    measure.setFont(font);
    setMinWidth(Math.ceil(measure.getLayoutBounds().getWidth()) + 1);
  }
}
