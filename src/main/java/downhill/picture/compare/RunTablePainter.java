package downhill.picture.compare;

import downhill.lab.compare.RunState;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Writes the runs of a comparison as a table, for pictures without a window. */
public final class RunTablePainter {
  /** Height of a line. */
  public static final double ROW = 20;

  private static final TextStyle NAME = new TextStyle(Face.SEMIBOLD, 12);
  private static final double LOSS = 84;
  private static final double ACCURACY = 72;
  private static final double STEPS = 84;
  private static final double OUTCOME = 76;
  private static final double NUMBERS = LOSS + ACCURACY + STEPS + OUTCOME;

  private RunTablePainter() {}

  /** Returns how high the table of some runs is. */
  public static double height(int runs) {
    return (runs + 1) * ROW + 4;
  }

  /** Writes the table. */
  public static void paint(
      Surface surface, double width, ComparePicture picture, Palette palette, Words words) {
    double names = Math.max(0, width - NUMBERS);
    Line line = new Line(surface, width, names);
    int quiet = palette.ink3();
    TextStyle head = TextStyle.CAPTION;
    line.name(words.text("compare.column.run"), ROW / 2, 0, head, quiet);
    boolean judged = picture.runs().stream().anyMatch(run -> Double.isFinite(run.accuracy()));
    line.cells(
        ROW / 2,
        head,
        quiet,
        words.text("compare.column.loss"),
        judged ? words.text("compare.column.accuracy") : "",
        words.text("compare.column.steps"),
        words.text("compare.column.outcome"));
    surface.line(0, ROW + 1.5, width, ROW + 1.5, Stroke.of(palette.line2(), 1));
    for (int i = 0; i < picture.runs().size(); i++) {
      RunCurve run = picture.runs().get(i);
      double middle = (i + 1.5) * ROW + 4;
      new RunLook(i).sample(surface, 0, middle, palette);
      line.name(name(run), middle, RunLook.SAMPLE + 8, NAME, palette.ink());
      line.cells(
          middle,
          TextStyle.NUMBER,
          run.outcome() == RunState.Outcome.DIVERGED ? palette.danger() : palette.ink(),
          Double.isFinite(run.loss()) ? Numbers.loss(run.loss()) : "–",
          accuracy(run, judged),
          run.firstAtTarget().isPresent() ? Numbers.count(run.firstAtTarget().getAsLong()) : "–",
          words.text("compare.outcome." + run.outcome().name()));
    }
  }

  /** Where nothing is right or wrong the column stays empty. */
  private static String accuracy(RunCurve run, boolean judged) {
    if (!judged) {
      return "";
    }
    return Double.isFinite(run.accuracy()) ? Numbers.fixed(100 * run.accuracy(), 1) + "%" : "–";
  }

  private static String name(RunCurve run) {
    return run.setting().contains(run.name()) ? run.setting() : run.name() + " · " + run.setting();
  }

  private record Line(Surface surface, double width, double names) {
    void name(String text, double middle, double left, TextStyle style, int colour) {
      String fitting = TextMetrics.fit(text, names - left - 8, style);
      surface.text(fitting, left, style.baseline(middle), style, Anchor.START, Fill.of(colour));
    }

    void cells(
        double middle,
        TextStyle style,
        int colour,
        String loss,
        String accuracy,
        String steps,
        String outcome) {
      if (names <= 0) {
        return;
      }
      double right = width;
      cell(outcome, right, OUTCOME, middle, TextStyle.CAPTION, colour);
      right -= OUTCOME;
      cell(steps, right, STEPS, middle, style, colour);
      right -= STEPS;
      cell(accuracy, right, ACCURACY, middle, style, colour);
      right -= ACCURACY;
      cell(loss, right, LOSS, middle, style, colour);
    }

    private void cell(
        String text, double right, double room, double middle, TextStyle style, int colour) {
      String fitting = TextMetrics.fit(text, room - 8, style);
      surface.text(fitting, right, style.baseline(middle), style, Anchor.END, Fill.of(colour));
    }
  }
}
