package downhill.picture.landscape;

import downhill.lab.landscape.ContourLine;
import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.PlanePoint;
import downhill.picture.Palette;
import downhill.picture.chart.Plot;
import downhill.picture.descent.LabelPlacer;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Writes each line's loss on it, where there is room: away from the run's way. */
final class LevelLabels {
  private static final TextStyle STYLE = TextStyle.NUMBER;
  private static final int CANDIDATES = 60;
  private static final double FAR = 70;
  private static final double APART = 8;

  private final Surface surface;
  private final ContourPicture picture;
  private final Plot plot;
  private final Palette palette;
  private final LabelPlacer labels;
  private final List<double[]> way = new ArrayList<>();

  LevelLabels(
      Surface surface, ContourPicture picture, Plot plot, Palette palette, LabelPlacer labels) {
    this.surface = surface;
    this.picture = picture;
    this.plot = plot;
    this.palette = palette;
    this.labels = labels;
    picture.landmarks().path().stream().map(Landmarks.Stop::place).forEach(this::avoid);
    picture.landmarks().next().ifPresent(this::avoid);
  }

  private void avoid(PlanePoint place) {
    double x = plot.px(place.x());
    double y = plot.py(place.y());
    double[] last = way.isEmpty() ? null : way.getLast();
    if (last == null || Math.hypot(x - last[0], y - last[1]) > APART) {
      way.add(new double[] {x, y});
    }
  }

  void paint() {
    for (ContourPicture.Level level : picture.levels()) {
      write(level);
    }
  }

  private void write(ContourPicture.Level level) {
    double width = TextMetrics.width(level.label(), STYLE);
    int points = level.lines().stream().mapToInt(ContourLine::size).sum();
    int stride = Math.max(1, points / CANDIDATES);
    Box best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (ContourLine line : level.lines()) {
      for (int i = stride / 2; i < line.size(); i += stride) {
        double x = plot.px(line.xs()[i]);
        double y = plot.py(line.ys()[i]);
        Box box = new Box(x - width / 2, y - 8, width, 16);
        double room = room(x, y);
        if (room > most && labels.isFree(box)) {
          most = room;
          best = box;
        }
      }
    }
    if (best != null) {
      labels.take(best.grown(6));
      double loss = level.loss();
      int ground = Shading.colour(palette, Levels.axis(picture.grid()), loss);
      surface.fillRect(
          best.x() - 2, best.y() + 1, best.width() + 4, best.height() - 2, 3, Fill.of(ground));
      surface.text(
          level.label(),
          best.centerX(),
          STYLE.baseline(best.centerY()),
          STYLE,
          Anchor.MIDDLE,
          Fill.of(palette.ink2()));
    }
  }

  /** How good a place is: far from the way, and rather above than below. */
  private double room(double x, double y) {
    double nearest = FAR;
    for (double[] place : way) {
      nearest = Math.min(nearest, Math.hypot(place[0] - x, place[1] - y));
    }
    return nearest - 0.05 * y - 0.02 * x;
  }
}
