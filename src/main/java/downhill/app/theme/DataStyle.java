package downhill.app.theme;

/** The style classes of samples and tables. */
public enum DataStyle implements StyleClass {
  /** The table of rows. */
  ROW_TABLE,
  /** How well the network does, in figures. */
  FIGURES_LINE,
  /** Figures of several kinds, one line under the other. */
  FIGURES_GRID,
  /** Such groups, and the buttons beside them. */
  FIGURES_BAR,
  /** What a line of a sheet is about. */
  SHEET_WORD,
  /** The field over a cell while one types. */
  CELL_EDITOR,
  /** How the data in use are made. */
  SETUP,
  /** A line of it. */
  SETUP_LINE,
  /** Two of these beside each other. */
  SETUP_PAIR,
  /** The word such a line begins with. */
  SETUP_WORD,
  /** What can be done with the data. */
  SETUP_BUTTONS,
  /** A table that is looked at before it is opened. */
  TABLE_SHEET,
  /** What stands on that sheet, one under the other. */
  SHEET_BODY,
  /** Its two tables. */
  SHEET_TABLES,
  /** A line of choices. */
  SHEET_LINE,
  /** A choice with its word. */
  SHEET_CHOICE,
  /** The list of columns. */
  COLUMN_TABLE
}
