package downhill.app.theme;

/** The style classes of the frame of the window, and those that several rooms use. */
public enum Style implements StyleClass {
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
  /** The line at the top of a panel that shares a card with others. */
  PANEL_HEAD,
  /** A quiet fill inside a card. */
  INSET,
  /** A title of 15 px. */
  TITLE,
  /** The one obvious thing to press. */
  PRIMARY,
  /** A button with an icon alone. */
  ICON_BUTTON,
  /** The buttons at the top of the inspector. */
  INSPECTOR_BUTTONS,
  /** A button without an outline. */
  QUIET,
  /** One of several choices, side by side. */
  SEGMENTED,
  /** A choice in a segmented control. */
  SEGMENT,
  /** Why what was typed is refused. */
  FIELD_ERROR,
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
  KEY_CAP,
  /** A part of the inspector's page, with a hairline over it. */
  PAGE_SECTION,
  /** A cell of a table. */
  CELL,
  /** A paragraph that explains. */
  NOTE,
  /** The place of an edge, which shows the focus. */
  TARGET,
  /** A small button. */
  SMALL,
  /** What begins something new, at the end of the time bar. */
  TIME_ACTS,
  /** Lets a run leave the session. */
  FORK,
  /** What the choices under it are about. */
  FORK_QUESTION,
  /** The desk and the line to type in. */
  DESK_BODY,
  /** A line of choices and fields. */
  ENTRY_LINE,
  /** The buttons that show one column more or fewer. */
  COLUMN_STEPS,
  /** A part of the window that the code may speak of. */
  LINKED,
  /** A card that floats over other parts of the window. */
  POP_CARD
}
