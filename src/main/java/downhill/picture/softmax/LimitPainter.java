package downhill.picture.softmax;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;

/** Draws what cannot be reached, hatched, its limit over it, and where a recipe is now under it. */
final class LimitPainter {
  private static final double LINE = 18;
  private static final TextStyle NOW = new TextStyle(Face.MONO_MEDIUM, 12);

  private LimitPainter() {}

  static void paint(Surface surface, Box area, WhatIfPicture.Limit limit, Palette palette) {
    Box track = track(area);
    surface.fillRect(track.x(), track.y(), track.width(), 10, 2, Fill.of(palette.inset()));
    double edge = track.x() + track.width() * limit.edge() / limit.end();
    double from = limit.above() ? edge : track.x();
    double to = limit.above() ? track.right() : edge;
    surface.fillRect(from, track.y(), to - from, 10, 2, Fill.of(palette.negSoft()));
    surface.pushClip(from, track.y(), to - from, 10);
    for (double x = from - 10; x < to; x += 7) {
      surface.line(x, track.bottom(), x + 10, track.y(), Stroke.of(palette.neg(), 1));
    }
    surface.popClip();
    surface.line(edge, track.y() - 4, edge, track.bottom() + 4, Stroke.of(palette.neg(), 2));
    surface.fillCircle(now(track, limit), track.centerY(), 5, Fill.of(palette.ink()));
    Box name = name(area, limit);
    Fill fill = Fill.of(palette.negText());
    surface.text(limit.name(), name.x(), track.y() - 8, TextStyle.NUMBER, Anchor.START, fill);
    scale(surface, track, number(area, limit), limit, palette);
  }

  private static Box track(Box area) {
    return new Box(area.x(), area.y() + 22, area.width(), 10);
  }

  private static double now(Box track, WhatIfPicture.Limit limit) {
    return track.x() + track.width() * limit.now() / limit.end();
  }

  /** The name stands over the hatched part, and beyond it where that is too narrow. */
  static Box name(Box area, WhatIfPicture.Limit limit) {
    Box track = track(area);
    double edge = track.x() + track.width() * limit.edge() / limit.end();
    double wide = TextMetrics.width(limit.name(), TextStyle.NUMBER);
    double wanted = limit.above() ? edge : edge - wide;
    double left = Math.max(track.x(), Math.min(wanted, track.right() - wide));
    return new Box(left, track.y() - LINE - 3, wide, LINE);
  }

  /** The number now stands under its point. */
  static Box number(Box area, WhatIfPicture.Limit limit) {
    Box track = track(area);
    double wide = TextMetrics.width(DeskFigures.brief(limit.now()), NOW);
    double x = Math.clamp(now(track, limit) - wide / 2, track.x(), track.right() - wide);
    return new Box(x, track.bottom() + 2, wide, LINE);
  }

  /** Both ends of the scale give way to the number now. */
  private static void scale(
      Surface surface, Box track, Box now, WhatIfPicture.Limit limit, Palette palette) {
    String text = DeskFigures.brief(limit.now());
    double baseline = track.bottom() + 15;
    surface.text(text, now.centerX(), baseline, NOW, Anchor.MIDDLE, Fill.of(palette.ink()));
    Fill quiet = Fill.of(palette.ink3());
    TextStyle style = TextStyle.NUMBER;
    if (now.x() > track.x() + TextMetrics.width("0", style) + 6) {
      surface.text("0", track.x(), baseline, style, Anchor.START, quiet);
    }
    String end = Numbers.rate(limit.end());
    if (now.right() < track.right() - TextMetrics.width(end, style) - 6) {
      surface.text(end, track.right(), baseline, style, Anchor.END, quiet);
    }
  }
}
