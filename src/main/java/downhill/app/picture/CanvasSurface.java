package downhill.app.picture;

import downhill.picture.surface.Anchor;
import downhill.picture.surface.Cubic;
import downhill.picture.surface.CurveRaster;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Raster;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.StrokedCurve;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextRun;
import downhill.picture.surface.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/**
 * Draws on a JavaFX canvas. Make one for each canvas and keep it: it keeps converted images from
 * frame to frame. Use on the JavaFX application thread.
 *
 * <p>A frame starts with {@link #begin}.
 */
public final class CanvasSurface implements Surface {
  /** From so many curves on an image of them is quicker than the toolkit's own strokes. */
  private static final int FEW = 16;

  private final Canvas canvas;
  private final GraphicsContext context;
  private final ImagePool images = new ImagePool();
  private final CurveImages curveImages = new CurveImages();
  private final ShapeImages shapes;
  private final Map<Integer, Color> colours = new HashMap<>();

  /** Draws on {@code canvas} from now on. */
  public CanvasSurface(Canvas canvas) {
    this.canvas = canvas;
    this.context = canvas.getGraphicsContext2D();
    this.shapes = new ShapeImages(context);
  }

  /** Clears the canvas and takes back the images the last frame did not use. */
  public void begin() {
    images.nextFrame();
    shapes.setScale(CurveImages.scale(canvas));
    context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    context.setLineJoin(StrokeLineJoin.ROUND);
    context.setImageSmoothing(true);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    use(stroke);
    context.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    use(stroke);
    context.strokePolyline(xs, ys, count);
  }

  @Override
  public void curve(Cubic c, Stroke stroke) {
    use(stroke);
    context.beginPath();
    context.moveTo(c.x1(), c.y1());
    context.bezierCurveTo(c.c1x(), c.c1y(), c.c2x(), c.c2y(), c.x2(), c.y2());
    context.stroke();
  }

  @Override
  public void curves(List<StrokedCurve> curves) {
    if (curves.size() < FEW) {
      Surface.super.curves(curves);
      return;
    }
    CurveRaster raster = curveImages.begin(canvas);
    for (StrokedCurve stroked : curves) {
      if (CurveRaster.accepts(stroked.curve())) {
        raster.draw(stroked.curve(), stroked.stroke());
      } else {
        curve(stroked.curve(), stroked.stroke());
      }
    }
    WritableImage image = curveImages.finish();
    double scale = raster.scale();
    context.drawImage(image, 0, 0, image.getWidth() / scale, image.getHeight() / scale);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count, Fill fill) {
    if (!shapes.polygon(xs, ys, count, argb(fill.rgb(), fill.opacity()))) {
      use(fill);
      context.fillPolygon(xs, ys, count);
    }
  }

  @Override
  public void fillRect(double x, double y, double w, double h, double radius, Fill fill) {
    use(fill);
    if (radius > 0) {
      context.fillRoundRect(x, y, w, h, 2 * radius, 2 * radius);
    } else {
      context.fillRect(x, y, w, h);
    }
  }

  @Override
  public void strokeRect(double x, double y, double w, double h, double radius, Stroke stroke) {
    use(stroke);
    if (radius > 0) {
      context.strokeRoundRect(x, y, w, h, 2 * radius, 2 * radius);
    } else {
      context.strokeRect(x, y, w, h);
    }
  }

  @Override
  public void fillCircle(double x, double y, double radius, Fill fill) {
    if (!shapes.disc(x, y, radius, argb(fill.rgb(), fill.opacity()))) {
      use(fill);
      context.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  @Override
  public void strokeCircle(double x, double y, double radius, Stroke stroke) {
    boolean drawn =
        stroke.dash() == Dash.SOLID
            && shapes.ring(x, y, radius, stroke.width(), argb(stroke.rgb(), stroke.opacity()));
    if (!drawn) {
      use(stroke);
      context.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  @Override
  public void text(
      String text, double x, double baseline, TextStyle style, Anchor anchor, Fill fill) {
    use(fill);
    List<TextRun> runs = TextRun.of(text, style);
    if (runs.size() == 1) {
      context.setFont(BundledFonts.of(runs.getFirst().style()));
      context.setTextAlign(
          switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
          });
      context.fillText(text, x, baseline);
      return;
    }
    context.setTextAlign(TextAlignment.LEFT);
    double left = TextMetrics.box(text, x, baseline, style, anchor).x();
    for (TextRun run : runs) {
      context.setFont(BundledFonts.of(run.style()));
      context.fillText(run.text(), left, baseline);
      left += TextMetrics.width(run.text(), run.style());
    }
  }

  @Override
  public void image(Raster raster, double x, double y, double w, double h) {
    context.drawImage(images.of(raster), x, y, w, h);
  }

  @Override
  public void pushClip(double x, double y, double w, double h) {
    context.save();
    context.beginPath();
    // Only a clip of whole pixels is cheap; any other is blended over the whole canvas.
    double left = Math.rint(x);
    double top = Math.rint(y);
    context.rect(left, top, Math.rint(x + w) - left, Math.rint(y + h) - top);
    context.clip();
  }

  @Override
  public void popClip() {
    context.restore();
  }

  private void use(Fill fill) {
    context.setFill(colour(fill.rgb(), fill.opacity()));
  }

  private void use(Stroke stroke) {
    context.setStroke(colour(stroke.rgb(), stroke.opacity()));
    context.setLineWidth(stroke.width());
    Dash dash = stroke.dash();
    context.setLineCap(dash.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    if (dash == Dash.SOLID) {
      context.setLineDashes();
    } else {
      context.setLineDashes(dash.on(), dash.off());
    }
  }

  private Color colour(int rgb, double opacity) {
    return colours.computeIfAbsent(argb(rgb, opacity), CanvasSurface::toColor);
  }

  private static int argb(int rgb, double opacity) {
    return (int) Math.round(Math.clamp(opacity, 0, 1) * 255) << 24 | rgb;
  }

  private static Color toColor(int argb) {
    return Color.rgb((argb >> 16) & 0xff, (argb >> 8) & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
  }
}
