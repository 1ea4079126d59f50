package downhill.app.theme;

import java.util.Locale;
import javafx.css.Styleable;

/** The style classes of the window, all of them. Sheets and views take them from here. */
public enum Style {
  /** A picture made of lines. */
  ICON,
  /** A line of an icon. */
  ICON_LINE,
  /** A filled part of an icon. */
  ICON_FILL,
  /** A number, formula, shape or Keras word: all digits are of one width. */
  NUMBER,
  /** Secondary text. */
  MUTED,
  /** Captions and axis numbers. */
  CAPTION,
  /** The title of a card. */
  CARD_TITLE,
  /** A surface with a hairline around it. */
  CARD,
  /** The line at the top of a card. */
  CARD_HEADER,
  /** What a card holds. */
  CARD_BODY,
  /** A quiet fill inside a card. */
  INSET,
  /** The one number a place is about. */
  GREAT_NUMBER,
  /** A title of 15 px. */
  TITLE,
  /** A title of 20 px. */
  SECTION_TITLE,
  /** The one obvious thing to press. */
  PRIMARY,
  /** A button with an icon alone. */
  ICON_BUTTON,
  /** A button without an outline. */
  QUIET,
  /** One of several choices, side by side. */
  SEGMENTED,
  /** A choice in a segmented control. */
  SEGMENT,
  /** Why what was typed is refused. */
  FIELD_ERROR,
  /** The table of rows. */
  ROW_TABLE,
  /** The centre of the Descent lab. */
  DESCENT_LAB,
  /** The curve and the sentence below it. */
  DESCENT_BODY,
  /** The symbol of the learning rate. */
  RATE_SYMBOL,
  /** A switch with its word. */
  LABELLED_SWITCH,
  /** The window without its frame. */
  SHELL,
  /** The column of labs at the left. */
  RAIL,
  /** An entry of the rail. */
  RAIL_ENTRY,
  /** The picture at the top of the rail. */
  LOGO,
  /** The bar at the top. */
  TOP_BAR,
  /** The name of the scenario, which opens the menu. */
  SCENARIO_MENU,
  /** The centre and the inspector. */
  WORKSPACE,
  /** What fills the middle. */
  CENTRE,
  /** The column at the right. */
  INSPECTOR,
  /** The inspector over the centre instead of beside it. */
  SHEET,
  /** A bar that says one sentence. */
  MESSAGE_BAR,
  /** The bar at the bottom. */
  TIME_BAR,
  /** The buttons that move time. */
  TRANSPORT,
  /** Play and pause. */
  PLAY,
  /** The choice of unit that hangs on the step button. */
  STEP_UNIT,
  /** The step button that it hangs on. */
  STEP_WITH_UNIT,
  /** The picture of all steps. */
  TIMELINE,
  /** Where in the run the screen stands. */
  CLOCK,
  /** How fast steps follow one another. */
  SPEED,
  /** A thin upright line between groups. */
  DIVIDER,
  /** The list of shortcuts. */
  SHORTCUTS,
  /** A key, drawn as on a keyboard. */
  KEY_CAP;

  /** Returns the name in style sheets, for example {@code rail-entry}. */
  public String css() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Adds this class to a node, and returns the node. */
  public <N extends Styleable> N on(N node) {
    if (!node.getStyleClass().contains(css())) {
      node.getStyleClass().add(css());
    }
    return node;
  }
}
