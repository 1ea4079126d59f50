package downhill.app.control;

import downhill.app.theme.Style;
import downhill.app.theme.StyleClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * The pictures on buttons: lines and filled shapes in a square of 20 px, coloured by the sheets.
 */
public enum Icon {
  /** The program: a ball on its way down a slope. */
  LOGO(
      "M3.2 5C4.5 11.8 8.5 15.6 12.5 15.6c1.9 0 3.3-.8 4.7-2.2",
      "M11.4 9.8a2.4 2.4 0 1 1-4.8 0a2.4 2.4 0 1 1 4.8 0z"),
  /** Nodes and edges. */
  NETWORK(
      "M6.2 4.6a2 2 0 1 1-4 0a2 2 0 1 1 4 0zM6.2 15.4a2 2 0 1 1-4 0a2 2 0 1 1 4 0z"
          + "M17.8 10a2 2 0 1 1-4 0a2 2 0 1 1 4 0zM6 5.5L14 9.2M6 14.5L14 10.8",
      ""),
  /** A ball in a bowl. */
  DESCENT(
      "M2.5 3c.9 9.3 3.6 14 7.5 14s6.6-4.7 7.5-14",
      "M10.2 8.2a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0z"),
  /** Curves that fall side by side. */
  COMPARE("M3 3v14h14M6 4.5c1 6 4.5 9 11 9.5M6 4.5c2 2.5 6 4 11 4.5", ""),
  /** Bars beside an axis. */
  SOFTMAX("M3 3v14h14", "M5.5 5.5h2.6v9.5h-2.6zM9.6 9h2.6v6h-2.6zM13.7 12h2.6v3h-2.6z"),
  /** A keyboard. */
  KEYS(
      "M3.6 5h12.8a1.6 1.6 0 0 1 1.6 1.6v6.8a1.6 1.6 0 0 1-1.6 1.6H3.6"
          + "A1.6 1.6 0 0 1 2 13.4V6.6A1.6 1.6 0 0 1 3.6 5z"
          + "M5.5 8.3h.01M8.5 8.3h.01M11.5 8.3h.01M14.5 8.3h.01M6.5 11.7h7",
      ""),
  /** Back to step 0. */
  REWIND("M4.5 4v12M15.5 4.5L7.5 10l8 5.5z", ""),
  /** One step back. */
  STEP_BACK("", "M13.5 4.5L6 10l7.5 5.5z"),
  /** One step on. */
  STEP_FORWARD("", "M6.5 4.5L14 10l-7.5 5.5z"),
  /** Run. */
  PLAY("M6 4l10 6-10 6z", ""),
  /** Stand still. */
  PAUSE("", "M5.5 4h3v12h-3zM11.5 4h3v12h-3z"),
  /** Opens a list. */
  CHEVRON_DOWN("M6 8l4 4 4-4", ""),
  /** Unfolds upward. */
  CHEVRON_UP("M6 12l4-4 4 4", ""),
  /** Closes or takes away. */
  CLOSE("M5.5 5.5l9 9M14.5 5.5l-9 9", ""),
  /** New random numbers. */
  DICE(
      "M5 3.5h10A1.5 1.5 0 0 1 16.5 5v10a1.5 1.5 0 0 1-1.5 1.5H5"
          + "A1.5 1.5 0 0 1 3.5 15V5A1.5 1.5 0 0 1 5 3.5z",
      "M8.4 7.4a1 1 0 1 1-2 0a1 1 0 1 1 2 0zM13.6 7.4a1 1 0 1 1-2 0a1 1 0 1 1 2 0z"
          + "M8.4 12.6a1 1 0 1 1-2 0a1 1 0 1 1 2 0z"
          + "M13.6 12.6a1 1 0 1 1-2 0a1 1 0 1 1 2 0z"),
  /** One more. */
  PLUS("M10 4.5v11M4.5 10h11", ""),
  /** One less. */
  MINUS("M4.5 10h11", ""),
  /** A weight that training does not move: a padlock. */
  LOCK(
      "M6.5 9V6.8a3.5 3.5 0 0 1 7 0V9",
      "M5.6 9h8.8a1.1 1.1 0 0 1 1.1 1.1v5.3a1.1 1.1 0 0 1-1.1 1.1H5.6"
          + "a1.1 1.1 0 0 1-1.1-1.1v-5.3A1.1 1.1 0 0 1 5.6 9z"),
  /** That is all. */
  CHECK("M4.5 10.5l4 4 7.5-9", ""),
  /** A way that parts in two. */
  FORK("M10 17v-6c0-3.5-4.5-3-4.5-7M10 11c0-3.5 4.5-3 4.5-7M3.5 6l2-2 2 2M12.5 6l2-2 2 2", ""),
  /** Back to the start. */
  RESET("M3.5 4v4h4M3.8 8a6.6 6.6 0 1 1-.3 3.8", ""),
  /** Takes the last thing back. */
  UNDO("M7.5 4.5L3.5 8.5l4 4M3.5 8.5h8.2a4 4 0 0 1 0 8H8.5", ""),
  /** Copies: a sheet over another. */
  COPY(
      "M8.5 7h6A1.5 1.5 0 0 1 16 8.5v7A1.5 1.5 0 0 1 14.5 17h-6"
          + "A1.5 1.5 0 0 1 7 15.5v-7A1.5 1.5 0 0 1 8.5 7z"
          + "M4.5 13A1.5 1.5 0 0 1 4 12V4.5A1.5 1.5 0 0 1 5.5 3H12",
      ""),
  /** What was taken back comes again. */
  REDO("M12.5 4.5l4 4l-4 4M16.5 8.5h-8.2a4 4 0 0 0 0 8H11.5", ""),
  /** A box of balls. */
  ENTROPY(
      "M3.5 2.5v13a1.5 1.5 0 0 0 1.5 1.5h10a1.5 1.5 0 0 0 1.5-1.5v-13",
      "M9.4 12.6a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0z"
          + "M14.8 12.6a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0z"
          + "M12.1 7.9a2.1 2.1 0 1 1-4.2 0a2.1 2.1 0 1 1 4.2 0z"),
  /** The light theme. */
  SUN(
      "M13.2 10a3.2 3.2 0 1 1-6.4 0a3.2 3.2 0 1 1 6.4 0z"
          + "M10 2.5v1.5M10 16v1.5M2.5 10h1.5M16 10h1.5"
          + "M4.7 4.7l1 1M14.3 14.3l1 1M15.3 4.7l-1 1M5.7 14.3l-1 1",
      ""),
  /** The dark theme. */
  MOON("M16.5 11.7A6.8 6.8 0 1 1 8.3 3.5a5.4 5.4 0 0 0 8.2 8.2z", ""),
  /** A run that starts: a flag. */
  START("M5.5 3v14M5.5 4h9l-2.4 3l2.4 3h-9", ""),
  /** A run that glides: down one side of a bowl. */
  GLIDE("M2.5 3.5c.9 9 3.6 13 7.5 13s6.6-4 7.5-13M7 6l3 5.5M10.4 8.6l-.4 3l-2.8-1", ""),
  /** A run that overshoots: from wall to wall, ever lower. */
  OVERSHOOT("M2.5 3.5c.9 9 3.6 13 7.5 13s6.6-4 7.5-13M3.4 7.5l12.6 2.5L5.4 12.8l6.6 2", ""),
  /** A run that bounces: to and fro at one height. */
  BOUNCE("M2.5 3.5c.9 9 3.6 13 7.5 13s6.6-4 7.5-13M6 9.5h8M8 7.5l-2 2l2 2M12 7.5l2 2l-2 2", ""),
  /** A run that stalls: a ball on flat ground. */
  STALL("M2.5 15.5h15M13 7v4.5M16 7v4.5", "M9.6 12.4a2.4 2.4 0 1 1-4.8 0a2.4 2.4 0 1 1 4.8 0z"),
  /** A run that diverges: up and away. */
  DIVERGE("M2.5 16.5c7 0 10.5-3.5 13-12M11.8 6.4l3.7-2l1.9 3.7", ""),
  /** A run that has arrived: a ball at the bottom. */
  CONVERGE(
      "M2.5 3.5c.9 9 3.6 13 7.5 13s6.6-4 7.5-13",
      "M12.3 13.4a2.3 2.3 0 1 1-4.6 0a2.3 2.3 0 1 1 4.6 0z"),
  /** A run at its noise floor: a jitter above a line. */
  NOISE("M2.5 16.5h15M2.5 9.5l2-3l2 5l2-6.5l2 5.5l2-4l2 4l2-3l1 2", ""),
  /** Something went wrong. */
  WARNING("M10 3.5L17.5 16.5h-15zM10 8.5v3.5M10 14.2h.01", ""),
  /** Something to know. */
  NOTE("M17 10a7 7 0 1 1-14 0a7 7 0 1 1 14 0zM10 9.5v4M10 6.7h.01", "");

  private static final double SIDE = 20;

  private final String lines;
  private final String fills;

  Icon(String lines, String fills) {
    this.lines = lines;
    this.fills = fills;
  }

  /** Returns a new node that shows this picture. */
  public Region node() {
    var box = Style.ICON.on(new Pane());
    box.setMinSize(SIDE, SIDE);
    box.setPrefSize(SIDE, SIDE);
    box.setMaxSize(SIDE, SIDE);
    box.setMouseTransparent(true);
    if (!fills.isEmpty()) {
      box.getChildren().add(part(fills, Style.ICON_FILL));
    }
    if (!lines.isEmpty()) {
      box.getChildren().add(part(lines, Style.ICON_LINE));
    }
    return box;
  }

  private static SVGPath part(String path, StyleClass style) {
    var part = style.on(new SVGPath());
    part.setContent(path);
    return part;
  }
}
