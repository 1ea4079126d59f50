package downhill.app.theme;

import java.util.Locale;
import javafx.css.Styleable;

/**
 * A style class of the window. Sheets and views take them from enums, one for each room and {@link
 * Style} for what several rooms use.
 */
public interface StyleClass {
  /** Returns the name of the constant. */
  String name();

  /** Returns the name in style sheets, for example {@code rail-entry}. */
  default String css() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Adds this class to a node, and returns the node. */
  default <N extends Styleable> N on(N node) {
    if (!node.getStyleClass().contains(css())) {
      node.getStyleClass().add(css());
    }
    return node;
  }
}
