package downhill.picture.surface;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Writes what is drawn as an SVG 1.1 document.
 *
 * <p>Words stay text, in the bundled families with common fallbacks, and images are embedded as
 * PNG.
 */
public final class SvgSurface implements Surface {
  private final StringBuilder body = new StringBuilder(16_384);
  private final double width;
  private final double height;
  private int clips;

  /** Starts an empty document of a size in pixels. */
  public SvgSurface(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Returns the whole document as XML text. */
  public String document() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\""
        + attribute("width", width)
        + attribute("height", height)
        + " viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\">\n"
        + body
        + "</svg>\n";
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    body.append("<line")
        .append(attribute("x1", x1))
        .append(attribute("y1", y1))
        .append(attribute("x2", x2))
        .append(attribute("y2", y2));
    end(stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
    body.append("<polyline fill=\"none\"").append(points(xs, ys, count));
    end(stroke);
  }

  @Override
  public void curve(Cubic c, Stroke stroke) {
    body.append("<path fill=\"none\" d=\"M")
        .append(pair(c.x1(), c.y1()))
        .append(" C")
        .append(pair(c.c1x(), c.c1y()))
        .append(' ')
        .append(pair(c.c2x(), c.c2y()))
        .append(' ')
        .append(pair(c.x2(), c.y2()))
        .append('"');
    end(stroke);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int count, Fill fill) {
    body.append("<polygon").append(points(xs, ys, count));
    end(fill);
  }

  @Override
  public void fillRect(double x, double y, double w, double h, double radius, Fill fill) {
    rect(x, y, w, h, radius);
    end(fill);
  }

  @Override
  public void strokeRect(double x, double y, double w, double h, double radius, Stroke stroke) {
    rect(x, y, w, h, radius);
    body.append(" fill=\"none\"");
    end(stroke);
  }

  @Override
  public void fillCircle(double x, double y, double radius, Fill fill) {
    circle(x, y, radius);
    end(fill);
  }

  @Override
  public void strokeCircle(double x, double y, double radius, Stroke stroke) {
    circle(x, y, radius);
    body.append(" fill=\"none\"");
    end(stroke);
  }

  @Override
  public void text(
      String text, double x, double baseline, TextStyle style, Anchor anchor, Fill fill) {
    Face face = style.face();
    String fallback = face.mono() ? "monospace" : "'Noto Sans KR', sans-serif";
    // A named face such as "Pretendard Medium" is Pretendard at weight 500 for a browser.
    String general = face.mono() ? "'JetBrains Mono'" : "Pretendard";
    body.append("<text")
        .append(attribute("x", x))
        .append(attribute("y", baseline))
        .append(" font-family=\"'")
        .append(face.family())
        .append("', ")
        .append(general)
        .append(", ")
        .append(fallback)
        .append('"')
        .append(attribute("font-size", style.size()))
        .append(attribute("font-weight", face.weight()))
        .append(" text-anchor=\"")
        .append(anchor.name().toLowerCase(Locale.ROOT))
        .append("\" xml:space=\"preserve\"")
        .append(paint("fill", fill.rgb(), fill.opacity()))
        .append('>')
        .append(escaped(text))
        .append("</text>\n");
  }

  @Override
  public void image(Raster raster, double x, double y, double w, double h) {
    body.append("<image preserveAspectRatio=\"none\"")
        .append(attribute("x", x))
        .append(attribute("y", y))
        .append(attribute("width", w))
        .append(attribute("height", h))
        .append(" xlink:href=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(png(raster)))
        .append("\"/>\n");
  }

  @Override
  public void pushClip(double x, double y, double w, double h) {
    clips++;
    body.append("<clipPath id=\"clip").append(clips).append("\">");
    rect(x, y, w, h, 0);
    body.append("/></clipPath>\n<g clip-path=\"url(#clip").append(clips).append(")\">\n");
  }

  @Override
  public void popClip() {
    body.append("</g>\n");
  }

  private void rect(double x, double y, double w, double h, double radius) {
    body.append("<rect")
        .append(attribute("x", x))
        .append(attribute("y", y))
        .append(attribute("width", w))
        .append(attribute("height", h));
    if (radius > 0) {
      body.append(attribute("rx", radius));
    }
  }

  private void circle(double x, double y, double radius) {
    body.append("<circle")
        .append(attribute("cx", x))
        .append(attribute("cy", y))
        .append(attribute("r", radius));
  }

  private void end(Fill fill) {
    body.append(paint("fill", fill.rgb(), fill.opacity())).append("/>\n");
  }

  private void end(Stroke stroke) {
    body.append(paint("stroke", stroke.rgb(), stroke.opacity()))
        .append(attribute("stroke-width", stroke.width()))
        .append(" stroke-linejoin=\"round\"");
    Dash dash = stroke.dash();
    if (dash != Dash.SOLID) {
      body.append(" stroke-dasharray=\"")
          .append(pair(dash.on(), dash.off()))
          .append(dash.round() ? "\" stroke-linecap=\"round\"" : "\"");
    }
    body.append("/>\n");
  }

  private static String paint(String name, int rgb, double opacity) {
    String colour = String.format(Locale.ROOT, " %s=\"#%06X\"", name, rgb);
    return opacity >= 1 ? colour : colour + attribute(name + "-opacity", opacity);
  }

  private static String points(double[] xs, double[] ys, int count) {
    StringBuilder points = new StringBuilder(" points=\"");
    for (int i = 0; i < count; i++) {
      points.append(i == 0 ? "" : " ").append(pair(xs[i], ys[i]));
    }
    return points.append('"').toString();
  }

  private static String attribute(String name, double value) {
    return " " + name + "=\"" + number(value) + "\"";
  }

  private static String pair(double x, double y) {
    return number(x) + "," + number(y);
  }

  /** Two decimals are a hundredth of a pixel; SVG has no word for what is not finite. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A place must be finite. Received: " + value);
    }
    double rounded = Math.rint(value * 100) / 100;
    return rounded == (long) rounded ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        // XML has no way to write a control character at all.
        default -> safe.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  private static byte[] png(Raster raster) {
    try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      ImageIO.write(RasterImage.of(raster), "png", file);
      return file.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
