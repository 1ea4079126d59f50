package downhill.picture.surface;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was drawn, so that tests can look at it. */
public final class RecordingSurface implements Surface {

  /** What was drawn. */
  public sealed interface Mark {
    /** A text with the box its letters can touch. */
    record Words(String text, Box box, TextStyle style, Fill fill) implements Mark {}

    /** A line, a polyline or a curve. */
    record Drawn(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {}

    /** A filled rectangle or circle. */
    record Filled(Box box, Fill fill) implements Mark {}

    /** An outlined rectangle or circle. */
    record Outlined(Box box, Stroke stroke) implements Mark {}

    /** A filled polygon. */
    record Polygon(int corners, Fill fill) implements Mark {}

    /** An image. */
    record Picture(Raster raster, Box box) implements Mark {}
  }

  private final List<Mark> marks = new ArrayList<>();
  private int clips;

  /** Returns everything in the order of drawing. */
  public List<Mark> marks() {
    return marks;
  }

  /** Returns everything of a kind in the order of drawing. */
  public <T extends Mark> List<T> all(Class<T> kind) {
    return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns the texts. */
  public List<String> texts() {
    return all(Mark.Words.class).stream().map(Mark.Words::text).toList();
  }

  /** Returns how many clips are still open. */
  public int openClips() {
    return clips;
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    finite(x1, y1, x2, y2);
    marks.add(new Mark.Drawn(x1, y1, x2, y2, stroke));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    for (int i = 0; i < count; i++) {
      finite(xs[i], ys[i]);
    }
    marks.add(new Mark.Drawn(xs[0], ys[0], xs[count - 1], ys[count - 1], stroke));
  }

  @Override
  public void curve(Cubic c, Stroke stroke) {
    finite(c.x1(), c.y1(), c.c1x(), c.c1y(), c.c2x(), c.c2y(), c.x2(), c.y2());
    marks.add(new Mark.Drawn(c.x1(), c.y1(), c.x2(), c.y2(), stroke));
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count, Fill fill) {
    for (int i = 0; i < count; i++) {
      finite(xs[i], ys[i]);
    }
    marks.add(new Mark.Polygon(count, fill));
  }

  @Override
  public void fillRect(double x, double y, double w, double h, double radius, Fill fill) {
    finite(x, y, w, h);
    marks.add(new Mark.Filled(new Box(x, y, w, h), fill));
  }

  @Override
  public void strokeRect(double x, double y, double w, double h, double radius, Stroke stroke) {
    finite(x, y, w, h);
    marks.add(new Mark.Outlined(new Box(x, y, w, h), stroke));
  }

  @Override
  public void fillCircle(double x, double y, double radius, Fill fill) {
    finite(x, y, radius);
    marks.add(new Mark.Filled(Box.around(x, y, radius), fill));
  }

  @Override
  public void strokeCircle(double x, double y, double radius, Stroke stroke) {
    finite(x, y, radius);
    marks.add(new Mark.Outlined(Box.around(x, y, radius), stroke));
  }

  @Override
  public void text(
      String text, double x, double baseline, TextStyle style, Anchor anchor, Fill fill) {
    finite(x, baseline);
    if (!text.isEmpty()) {
      marks.add(
          new Mark.Words(text, TextMetrics.box(text, x, baseline, style, anchor), style, fill));
    }
  }

  @Override
  public void image(Raster raster, double x, double y, double w, double h) {
    finite(x, y, w, h);
    marks.add(new Mark.Picture(raster, new Box(x, y, w, h)));
  }

  @Override
  public void pushClip(double x, double y, double w, double h) {
    finite(x, y, w, h);
    clips++;
  }

  @Override
  public void popClip() {
    clips--;
  }

  private static void finite(double... places) {
    for (double place : places) {
      if (!Double.isFinite(place)) {
        throw new AssertionError("every place must be finite. Received: " + place);
      }
    }
  }
}
