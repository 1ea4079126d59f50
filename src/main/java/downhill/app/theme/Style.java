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
  /** The line at the top of a panel that shares a card with others. */
  PANEL_HEAD,
  /** A quiet fill inside a card. */
  INSET,
  /** The one number a place is about. */
  GREAT_NUMBER,
  /** A title of 15 px. */
  TITLE,
  /** The one obvious thing to press. */
  PRIMARY,
  /** A button with an icon alone. */
  ICON_BUTTON,
  /** The buttons at the top of the inspector. */
  INSPECTOR_BUTTONS,
  /** A button that copies an explanation. */
  TAKE_ALONG,
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
  /** How well the network does, in figures. */
  FIGURES_LINE,
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
  COLUMN_TABLE,
  /** The centre of the Descent lab. */
  DESCENT_LAB,
  /** The curve and the sentence below it. */
  DESCENT_BODY,
  /** A picture that is turned. */
  TURNED,
  /** What lies over the ball of the curve. */
  BALL_HANDLE,
  /** The learning rate, and under it what the run is doing. */
  RATE_BODY,
  /** The dial, and the coefficients beside it. */
  RATE_LINE,
  /** Coefficients in original units. */
  COEFFICIENTS,
  /** Raw or standardised. */
  SCALING,
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
  /** What the inspector shows. */
  INSPECTOR_PAGE,
  /** The cards one has come by. */
  BREADCRUMB,
  /** A part of the inspector's page, with a hairline over it. */
  PAGE_SECTION,
  /** The blocks of such a part, one under the other. */
  PAGE_BLOCKS,
  /** The number a page is about, with a note beside it. */
  HEADLINE,
  /** A piece of a line of text. */
  SPAN,
  /** A cell of a table. */
  CELL,
  /** A paragraph that explains. */
  NOTE,
  /** Boxes with signs between them. */
  EQUATION,
  /** The place of a number in a picture that leads somewhere. */
  SPOT,
  /** A line of text that leads to its card. */
  ASKS,
  /** A sign between two boxes. */
  EQUATION_SIGN,
  /** A number with its name and its origin. */
  EQUATION_BOX,
  /** A table of a few numbers. */
  NUMBER_TABLE,
  /** The line over a table. */
  TABLE_HEAD,
  /** A line of a table. */
  TABLE_ROW,
  /** The line under a table. */
  TABLE_SUM,
  /** A number over the last steps. */
  SPARKLINE,
  /** Its line. */
  SPARKLINE_LINE,
  /** Where it is now. */
  SPARKLINE_DOT,
  /** Where 0 is. */
  SPARKLINE_ZERO,
  /** Asks for the rest of a table. */
  MORE_ROWS,
  /** Text of no special meaning. */
  TONE_PLAIN,
  /** Text that stands back. */
  TONE_QUIET,
  /** Names and results. */
  TONE_STRONG,
  /** Text about a positive weight. */
  TONE_POSITIVE,
  /** Text about a negative weight. */
  TONE_NEGATIVE,
  /** Text about a gradient. */
  TONE_GRADIENT,
  /** Text about the learning rate. */
  TONE_RATE,
  /** Text about what is selected. */
  TONE_ACCENT,
  /** Text about the first class. */
  TONE_CLASS1,
  /** Text about the second class. */
  TONE_CLASS2,
  /** Text about the third class. */
  TONE_CLASS3,
  /** Text about the fourth class. */
  TONE_CLASS4,
  /** Text about the fifth class. */
  TONE_CLASS5,
  /** The cards of the Network lab. */
  LAB_COLUMNS,
  /** The network, and under it what came of a sample. */
  MODEL,
  /** The picture of the network. */
  NETWORK_PANE,
  /** The place of an edge, which shows the focus. */
  TARGET,
  /** The place of a node. */
  TARGET_NODE,
  /** What lines and colours mean. */
  LEGEND,
  /** One of these meanings. */
  LEGEND_ENTRY,
  /** The line of a positive weight. */
  LEGEND_POSITIVE,
  /** The line of a negative weight. */
  LEGEND_NEGATIVE,
  /** The colours of activation values. */
  ACTIVATION_SCALE,
  /** What came of a sample. */
  FORWARD,
  /** The line that says which sample it was. */
  FORWARD_HEAD,
  /** The buttons of a walk by hand. */
  HAND_BAR,
  /** The number a walk by hand stands at, worked out. */
  HAND_BLOCKS,
  /** What the network says of a sample. */
  PREDICTION,
  /** A sample of the user's own. */
  OWN_SAMPLE,
  /** Its fields and its buttons. */
  OWN_LINE,
  /** The part of them that scrolls. */
  OWN_SCROLL,
  /** Its fields. */
  OWN_FIELDS,
  /** One of its fields. */
  OWN_FIELD,
  /** Why something typed was refused. */
  REFUSAL,
  /** A small button. */
  SMALL,
  /** What a run is doing now. */
  VERDICT,
  /** The line with its name and what can be done. */
  VERDICT_HEAD,
  /** A run that does well. */
  VERDICT_WELL,
  /** A run that swings or jitters. */
  VERDICT_SWINGS,
  /** A run that comes no further. */
  VERDICT_STANDS,
  /** A run that is lost. */
  VERDICT_LOST,
  /** A run of which nothing certain is known. */
  VERDICT_SILENT,
  /** Learned weights beside what they should be. */
  TRUTH,
  /** The cards of the Compare lab. */
  COMPARE_LAB,
  /** What stands above the pictures of a comparison. */
  COMPARE_TOP,
  /** What moves a comparison through time. */
  COMPARE_HEADER,
  /** The title of a column that sorts a table. */
  SORT_HEAD,
  /** What scrolls the optimizers' numbers. */
  OPTIMIZER_SCROLL,
  /** The optimizers' arithmetic, run by run. */
  OPTIMIZER_CARDS,
  /** What begins something new, at the end of the time bar. */
  TIME_ACTS,
  /** Lets a run leave the session. */
  FORK,
  /** Plays a comparison. */
  COMPARE_PLAY,
  /** The loss at which a run counts as converged. */
  TARGET_LOSS,
  /** The table of runs. */
  RUN_TABLE,
  /** The card of a number of a run. */
  RUN_PAGE,
  /** The name of a run. */
  RUN_NAME,
  /** A word in a table. */
  CELL_WORD,
  /** Where a run is changed. */
  RUN_EDITOR,
  /** What update rules make of a weight, with its explanation. */
  OPTIMIZER_BODY,
  /** The table of it. */
  OPTIMIZER_TABLE,
  /** The centre of the Softmax lab. */
  SOFTMAX_LAB,
  /** The desk and the line to type in. */
  DESK_BODY,
  /** A line of choices and fields. */
  ENTRY_LINE,
  /** Where a single score is typed. */
  SCORE_FIELD,
  /** The buttons that show one column more or fewer. */
  COLUMN_STEPS,
  /** Temperature, constant, base. */
  TURN_BODY,
  /** What a slider is set to. */
  TURN_VALUE,
  /** The choice of another recipe. */
  RECIPE,
  /** What Keras makes of labels, one thing under the other. */
  MISTAKES,
  /** Recipes beside each other. */
  RECIPES,
  /** One of them. */
  RECIPE_COLUMN,
  /** A picture in the inspector. */
  PAGE_PICTURE,
  /** The centre of the Entropy lab. */
  ENTROPY_LAB,
  /** A lab that scrolls where the window is too low. */
  LAB_SCROLL,
  /** From the boxes to the loss. */
  LOSS_BODY,
  /** What can be done there. */
  LOSS_BUTTONS,
  /** Where all balls of a box are typed. */
  BOX_FIELD,
  /** Where the balls of one colour are typed. */
  COUNT_FIELD,
  /** The folded Keras drawer. */
  KERAS_BAR,
  /** What folds and unfolds it. */
  KERAS_TOGGLE,
  /** The batches done of all. */
  KERAS_COUNT,
  /** How far the epoch is. */
  KERAS_PROGRESS,
  /** The part of it that is done. */
  KERAS_PROGRESS_DONE,
  /** The unfolded Keras drawer. */
  KERAS_BODY,
  /** Its upper edge, which is dragged. */
  DRAWER_HANDLE,
  /** What shows that it can be. */
  DRAWER_GRIP,
  /** The code and what stands beside it. */
  KERAS_COLUMNS,
  /** What scrolls code. */
  CODE_PANE,
  /** The lines of the code. */
  CODE,
  /** A line of the code. */
  CODE_LINE,
  /** A piece of such a line. */
  TOKEN,
  /** A piece that can be changed. */
  TOKEN_VALUE,
  /** What Keras says of the layers. */
  SUMMARY,
  /** The table of it. */
  SUMMARY_TABLE,
  /** The title of a column there. */
  SUMMARY_HEAD,
  /** A cell there. */
  SUMMARY_CELL,
  /** What is printed while a network learns. */
  OUTPUT,
  /** The batches done of all, in a printed line. */
  OUTPUT_COUNT,
  /** The part of a printed bar that is done. */
  OUTPUT_DONE,
  /** The part that is left. */
  OUTPUT_LEFT,
  /** A column of the network that the code speaks of. */
  LIT_COLUMN,
  /** A part of the window that the code may speak of. */
  LINKED,
  /** Where a value of the code is typed. */
  TOKEN_FIELD,
  /** Where code is pasted, with what is wrong with it. */
  PASTE,
  /** The field for it. */
  PASTE_AREA,
  /** What is wrong with it. */
  SLIPS,
  /** One of these things. */
  SLIP,
  /** A page beside the code. */
  KERAS_PAGE,
  /** How much is printed. */
  VERBOSE,
  /** What is said of a change of the code. */
  CODE_NOTE,
  /** A card that floats over other parts of the window. */
  POP_CARD,
  /** What a layer, or training, is set to. */
  BUILD_FORM,
  /** The two halves of what training is told. */
  TRAINING_FORM,
  /** The name of a Keras function over its settings. */
  FORM_TITLE,
  /** What a form can do, side by side. */
  BUILD_ACTIONS,
  /** One setting. */
  SETTING_ROW,
  /** The name of a setting. */
  SETTING_NAME,
  /** Where a setting is chosen from a list. */
  SETTING_CHOICE,
  /** A choice with a reason below it. */
  CHOICE_CELL,
  /** Why a change is refused, and what would help. */
  REASON,
  /** The controls above the columns of the network. */
  LAYER_TOOLS,
  /** The words about a layer. */
  LAYER_HEAD,
  /** A small round button. */
  ROUND,
  /** A button between two layers. */
  INSERT_LAYER,
  /** Model, loss and optimizer in the top bar. */
  TRAINING_SUMMARY,
  /** On the page of a weight, where it is typed. */
  WEIGHT_PANEL,
  /** Where a weight is typed and frozen. */
  WEIGHT_CARD,
  /** Its field and its lock. */
  WEIGHT_LINE,
  /** Undo and redo. */
  UNDO_BUTTONS;

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
