package downhill.picture.scene;

import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Convergence;
import downhill.picture.Palette;
import downhill.picture.compare.CompareChartPainter;
import downhill.picture.compare.ComparePicture;
import downhill.picture.compare.MultiplesPainter;
import downhill.picture.compare.RunTablePainter;
import downhill.picture.surface.Offset;
import downhill.picture.surface.Surface;
import downhill.words.Words;
import java.util.List;

/**
 * A comparison on a sheet: small pictures at the left, the chart of all runs at the right, the
 * table below it; a small sheet has the chart alone.
 *
 * @param state what is drawn
 */
record CompareSheet(ComparisonState state) {
  private static final double GAP = 24;
  private static final double LEAST_FOR_TWO = 720;
  private static final double LEAST_CHART = 160;
  private static final double SMALL_SHARE = 0.55;

  void paint(Surface surface, double width, double height, Palette palette, Words words) {
    ComparePicture picture =
        CompareScene.of(
            state,
            LossScene.suitsLog(state.plan().experiment()),
            Convergence.targetOf(state),
            words);
    boolean two = width >= LEAST_FOR_TWO;
    double left = two ? Math.floor((width - GAP) * SMALL_SHARE) : -GAP;
    if (two) {
      MultiplesPainter.paint(surface, left, height, picture, List.of(), palette, words);
    }
    Offset right = new Offset(surface, left + GAP, 0);
    double room = width - left - GAP;
    double table = RunTablePainter.height(picture.runs().size());
    boolean tabled = two && height - table - GAP >= LEAST_CHART;
    double chart = tabled ? height - table - GAP : height;
    CompareChartPainter.paint(right, room, chart, picture, palette, words);
    if (tabled) {
      Offset below = new Offset(surface, left + GAP, chart + GAP);
      RunTablePainter.paint(below, room, picture, palette, words);
    }
  }
}
