package downhill.picture.descent;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.chart.Plot;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the steps taken before: the last ones as hollow rings joined by thin dashes, those before
 * as small ones, the start as a ring, and a few numbers far from one another. Where a hand moved
 * the weight the line is dotted.
 */
final class DescentPath {
  private static final int RINGS = 20;
  private static final int NUMBERED = 6;
  private static final double NUMBER_APART = 34;
  private static final double RING_APART = 7;
  private static final double DOT_APART = 7;
  private static final double ARROW = 34;

  private final Surface surface;
  private final DescentPicture picture;
  private final Palette palette;
  private final Words words;
  private final LabelPlacer labels;
  private final List<DescentPicture.PastStep> path;
  private final double[] xs;
  private final double[] ys;
  private final double ballX;
  private final double ballY;
  private final Box area;
  private final int firstRing;

  DescentPath(
      Surface surface,
      DescentPicture picture,
      Plot plot,
      Palette palette,
      Words words,
      LabelPlacer labels) {
    this.surface = surface;
    this.words = words;
    this.picture = picture;
    this.palette = palette;
    this.labels = labels;
    this.path = picture.path();
    this.area = plot.area();
    this.xs = path.stream().mapToDouble(past -> plot.px(past.weight())).toArray();
    this.ys = path.stream().mapToDouble(past -> y(past, plot)).toArray();
    this.ballX = plot.px(picture.ball().weight());
    this.ballY = picture.hasLeft() ? area.y() : plot.pyNear(picture.ball().loss());
    this.firstRing = Math.max(0, path.size() - RINGS);
  }

  private double y(DescentPicture.PastStep past, Plot plot) {
    double loss = picture.height(past);
    return Double.isFinite(loss) ? plot.pyNear(loss) : Double.NaN;
  }

  private boolean inside(int past) {
    return !Double.isNaN(ys[past]) && area.contains(xs[past], ys[past]);
  }

  /** Draws the lines between the last steps, or at the losses they had between all. */
  void lines() {
    Stroke step = new Stroke(palette.line3(), 0.8, 1, Dash.GUIDE);
    Stroke hand = Stroke.dashed(palette.ink3(), 2, Dash.DOTS);
    double toX = ballX;
    double toY = ballY;
    boolean byHand = picture.byHand();
    for (int i = path.size() - 1; i >= firstRing && !Double.isNaN(ys[i]); i--) {
      surface.line(xs[i], ys[i], toX, toY, byHand ? hand : step);
      toX = xs[i];
      toY = ys[i];
      byHand = path.get(i).byHand();
    }
    if (picture.isPathAtItsLoss()) {
      earlier();
    }
  }

  /** On today's curve such lines would only fill the bowl; beside it they show the way down. */
  private void earlier() {
    double[] x = new double[firstRing + 1];
    double[] y = new double[firstRing + 1];
    int count = 0;
    for (int i = 0; i <= firstRing && i < path.size(); i++) {
      if (!Double.isNaN(ys[i])) {
        x[count] = xs[i];
        y[count] = ys[i];
        count++;
      }
    }
    if (count > 1) {
      surface.polyline(x, y, count, new Stroke(palette.line3(), 0.6, 1, Dash.SOLID));
    }
  }

  /** Draws the rings; where there is no room for all, newer ones are drawn. */
  void rings() {
    List<Integer> drawn = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      if (inside(i) && (i == 0 || apart(i, drawn) >= (i >= firstRing ? RING_APART : DOT_APART))) {
        drawn.add(i);
      }
    }
    for (int i : drawn.reversed()) {
      mark(i, i == 0 || i >= firstRing);
    }
  }

  private double apart(int past, List<Integer> others) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int other : others) {
      nearest = Math.min(nearest, Math.hypot(xs[past] - xs[other], ys[past] - ys[other]));
    }
    return nearest;
  }

  private void mark(int past, boolean ring) {
    if (ring) {
      surface.fillCircle(xs[past], ys[past], 4.5, Fill.of(palette.surface()));
      surface.strokeCircle(xs[past], ys[past], 4.5, Stroke.of(palette.ink2(), 1.5));
    } else {
      surface.fillCircle(xs[past], ys[past], 2.5, Fill.of(palette.surface()));
      surface.strokeCircle(xs[past], ys[past], 2.5, Stroke.of(palette.ink2(), 1.25));
    }
    labels.take(Box.around(xs[past], ys[past], ring ? 5 : 3));
  }

  /** Writes the number of the start and of some steps far from it, from each other and the ball. */
  void numbers() {
    List<double @Nullable []> places = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      places.add(inside(i) ? new double[] {xs[i], ys[i]} : null);
    }
    List<double[]> taken = new ArrayList<>(List.of(new double[] {ballX, ballY}));
    if (!path.isEmpty() && inside(0) && Math.hypot(xs[0] - ballX, ys[0] - ballY) >= RING_APART) {
      number(0);
      taken.add(new double[] {xs[0], ys[0]});
    }
    FarApart.choose(places, taken, NUMBERED, NUMBER_APART).forEach(this::number);
  }

  private void number(int past) {
    String text = past == 0 ? startText() : Long.toString(path.get(past).step());
    TextStyle style = TextStyle.NUMBER;
    labels
        .placeNear(text, style, xs[past], ys[past], 8)
        .ifPresent(place ->
            surface.text(text, place[0], place[1], style, Anchor.START, Fill.of(palette.ink2())));
  }

  /** Where a run has gone far away from its start, the start says how high it was. */
  private String startText() {
    DescentPicture.PastStep start = path.getFirst();
    return picture.isLogarithmic() && picture.isPathAtItsLoss() && !Double.isNaN(start.loss())
        ? words.text("descent.start", Numbers.magnitude(start.loss()))
        : Long.toString(start.step());
  }

  /** Says where the loss became too large: an arrow at the edge, over the weight. */
  void leaves() {
    double x = Math.clamp(ballX, area.x() + 8, area.right() - 8);
    double y = area.y() + 2;
    Stroke stroke = Stroke.of(palette.danger(), 2.5);
    surface.line(x, y + ARROW, x, y + 8, stroke);
    surface.fillPolygon(
        new double[] {x, x - 5, x + 5},
        new double[] {y, y + 10, y + 10},
        3,
        Fill.of(palette.danger()));
    labels.take(new Box(x - 6, y, 12, ARROW));
    TextStyle style = TextStyle.CAPTION;
    String text = words.text("descent.left.short", Long.toString(picture.step()));
    labels
        .place(text, style, x, y + ARROW / 2, 12)
        .ifPresent(place ->
            surface.text(text, place[0], place[1], style, Anchor.START, Fill.of(palette.danger())));
  }
}
