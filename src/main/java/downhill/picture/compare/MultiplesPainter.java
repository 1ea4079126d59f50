package downhill.picture.compare;

import downhill.lab.compare.RunState;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.chart.Tick;
import downhill.picture.data.DataPicture;
import downhill.picture.data.SmallDataPainter;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;
import java.util.OptionalInt;

/**
 * Draws a small picture for each run, all on the same axes: its loss among the others, or what its
 * network makes of the data.
 */
public final class MultiplesPainter {
  private static final TextStyle NAME = new TextStyle(Face.SEMIBOLD, 12);
  private static final double GAP = 6;

  private final Surface surface;
  private final ComparePicture picture;
  private final CellGrid grid;
  private final Axis losses;
  private final Palette palette;
  private final Words words;

  private MultiplesPainter(
      Surface surface,
      ComparePicture picture,
      CellGrid grid,
      Axis losses,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.picture = picture;
    this.grid = grid;
    this.losses = losses;
    this.palette = palette;
    this.words = words;
  }

  /**
   * Draws the small pictures in an area.
   *
   * @param predictions what each network makes of the data, in the order of the runs; empty for the
   *     losses
   */
  public static void paint(
      Surface surface,
      double width,
      double height,
      ComparePicture picture,
      List<DataPicture> predictions,
      Palette palette,
      Words words) {
    CellGrid grid = grid(picture, width, height, predictions.isEmpty());
    // The axis whose numbers the margin was measured for.
    Axis losses = yAxis(picture, height);
    var painter = new MultiplesPainter(surface, picture, grid, losses, palette, words);
    for (int i = 0; i < picture.runs().size(); i++) {
      painter.name(i);
      if (predictions.isEmpty()) {
        painter.losses(i);
      } else if (i < predictions.size()) {
        painter.prediction(i, predictions.get(i));
      }
    }
  }

  /** Finds the run whose small picture is under the mouse. */
  public static OptionalInt runAt(
      ComparePicture picture, double width, double height, boolean losses, double x, double y) {
    return grid(picture, width, height, losses).at(picture.runs().size(), x, y);
  }

  /** Finds the run whose loss is written under the mouse. */
  public static OptionalInt lossAt(
      ComparePicture picture, double width, double height, boolean losses, double x, double y) {
    CellGrid grid = grid(picture, width, height, losses);
    OptionalInt run = grid.at(picture.runs().size(), x, y);
    if (run.isEmpty()) {
      return run;
    }
    RunCurve curve = picture.runs().get(run.getAsInt());
    Box cell = grid.cell(run.getAsInt());
    double number = TextMetrics.width(Numbers.loss(curve.loss()), TextStyle.NUMBER);
    boolean written = curve.outcome() != RunState.Outcome.DIVERGED && Double.isFinite(curve.loss());
    return written && y < cell.y() + CellGrid.NAME && x > cell.right() - number
        ? run
        : OptionalInt.empty();
  }

  private static CellGrid grid(
      ComparePicture picture, double width, double height, boolean losses) {
    double left = losses ? ChartFrame.numbersWidth(yAxis(picture, height)) + ChartFrame.GAP : 1;
    double bottom = losses ? ChartFrame.NUMBER_ROW : 1;
    Box area = new Box(left, 0, Math.max(30, width - left - 8), Math.max(30, height - bottom));
    return CellGrid.of(picture.runs().size(), area);
  }

  /** Few runs have high pictures, which have room for more numbers. */
  private static Axis yAxis(ComparePicture picture, double height) {
    double each = height / CellGrid.rowsOf(picture.runs().size());
    return CompareAxes.losses(picture, Math.clamp((int) (each / 48), 3, 8));
  }

  private double opacity(int run) {
    return picture.isDimmed(run) ? 0.35 : 1;
  }

  private void name(int index) {
    RunCurve run = picture.runs().get(index);
    Box cell = grid.cell(index);
    double middle = cell.y() + CellGrid.NAME / 2 - 1;
    new RunLook(index).sample(surface, cell.x(), middle, palette);
    String value =
        run.outcome() == RunState.Outcome.DIVERGED
            ? words.text("compare.outcome.DIVERGED")
            : Numbers.loss(run.loss());
    TextStyle style =
        run.outcome() == RunState.Outcome.DIVERGED ? TextStyle.CAPTION : TextStyle.NUMBER;
    boolean known = Double.isFinite(run.loss());
    double room = cell.width() - RunLook.SAMPLE - GAP;
    double valueWidth = known ? TextMetrics.width(value, style) : 0;
    String name = TextMetrics.fit(run.name(), room - valueWidth - GAP, NAME);
    if (name.isEmpty()) {
      name = TextMetrics.fit(run.name(), room, NAME);
      known = false;
    }
    surface.text(
        name,
        cell.x() + RunLook.SAMPLE + GAP,
        NAME.baseline(middle),
        NAME,
        Anchor.START,
        new Fill(palette.ink(), opacity(index)));
    if (known) {
      int colour = run.outcome() == RunState.Outcome.DIVERGED ? palette.danger() : palette.ink2();
      surface.text(
          value,
          cell.right(),
          style.baseline(middle),
          style,
          Anchor.END,
          new Fill(colour, opacity(index)));
    }
  }

  private void losses(int index) {
    Box area = grid.picture(index);
    Axis steps = CompareAxes.steps(picture, Math.clamp((int) (area.width() / 56), 3, 5));
    Plot plot = new Plot(area, steps, losses);
    frame(plot, index);
    surface.pushClip(area.x() - 5, area.y(), area.width() + 10, area.height() + 5);
    RunLines lines = new RunLines(surface, picture, plot, palette);
    for (int other = 0; other < picture.runs().size(); other++) {
      if (other != index) {
        lines.quiet(other);
      }
    }
    lines.guides();
    if (picture.isBeforeTheFirstStep()) {
      new StartNote(surface, picture, plot, palette)
          .each(picture.runs().get(index), opacity(index));
    }
    lines.run(index, 2, opacity(index), false);
    surface.popClip();
  }

  /** Draws the frame; numbers stand only at the left and the lower edge of the whole. */
  private void frame(Plot plot, int index) {
    Box area = plot.area();
    for (Tick tick : plot.y().ticks()) {
      double y = ChartFrame.crisp(plot.py(tick.value()));
      surface.line(area.x(), y, area.right(), y, Stroke.of(palette.grid(), 1));
    }
    outline(area, index);
    boolean lowest = index + grid.columns() >= picture.runs().size();
    if (index % grid.columns() == 0) {
      ChartFrame.yNumbers(surface, plot, palette);
    }
    if (lowest && index / grid.columns() == grid.rows() - 1) {
      ChartFrame.xNumbers(surface, withinCell(plot), palette);
    }
  }

  /** Leaves out a number that would reach into the next cell. */
  private static Plot withinCell(Plot plot) {
    Axis x = plot.x();
    List<Tick> ticks =
        x.ticks().stream()
            .filter(tick -> {
              double half = TextMetrics.width(tick.label(), TextStyle.NUMBER) / 2;
              return plot.px(tick.value()) + half <= plot.area().right() + 2;
            })
            .toList();
    return new Plot(plot.area(), new Axis(x.from(), x.to(), x.logarithmic(), ticks), plot.y());
  }

  private void outline(Box area, int index) {
    boolean pointed = picture.pointed().isPresent() && !picture.isDimmed(index);
    surface.strokeRect(
        area.x(),
        area.y(),
        area.width(),
        area.height(),
        0,
        Stroke.of(pointed ? palette.accent() : palette.line2(), pointed ? 2 : 1));
  }

  private void prediction(int index, DataPicture prediction) {
    Box area = grid.picture(index);
    SmallDataPainter.paint(surface, area, prediction, palette, words);
    outline(area, index);
  }
}
