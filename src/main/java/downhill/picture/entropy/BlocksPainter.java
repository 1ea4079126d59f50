package downhill.picture.entropy;

import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** Draws how many questions a ball takes when one to four are asked for at once, and H(y). */
final class BlocksPainter {
  private static final double FOOT = 20;
  private static final TextStyle STRONG = new TextStyle(Face.MONO_MEDIUM, 12);

  private BlocksPainter() {}

  static void paint(
      Surface surface,
      double width,
      double height,
      QuestionGame game,
      Palette palette,
      Words words) {
    int rows = game.perBall().size();
    double names = 0;
    for (int balls = 1; balls <= rows; balls++) {
      names = Math.max(names, TextMetrics.width(name(balls, words), TextStyle.CAPTION));
    }
    double x = names + 10;
    double room = Math.max(20, width - x - 52);
    double most = game.perBall().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double scale = most > 0 ? room / most : 0;
    double row = (height - FOOT) / rows;
    double thick = Math.min(16, row - 4);
    for (int balls = 1; balls <= rows; balls++) {
      double questions = game.perBall().get(balls - 1);
      double y = row * (balls - 0.5);
      surface.text(
          name(balls, words),
          x - 10,
          TextStyle.CAPTION.baseline(y),
          TextStyle.CAPTION,
          Anchor.END,
          Fill.of(palette.ink2()));
      double wide = Math.max(1, scale * questions);
      surface.fillRect(x, y - thick / 2, wide, thick, 3, Fill.of(palette.line3()));
      String number = BoxFigures.written(questions);
      surface.text(
          number, x + wide + 6, STRONG.baseline(y), STRONG, Anchor.START, Fill.of(palette.ink()));
    }
    double h = x + scale * game.bits();
    Stroke line = Stroke.dashed(palette.ink(), 1.5, Dash.GUIDE);
    surface.line(h, 0, h, height - FOOT + 4, line);
    String text = words.text("entropy.blocks.bits", BoxFigures.written(game.bits()));
    double half = TextMetrics.width(text, STRONG) / 2;
    double middle = Math.clamp(h, half, Math.max(half, width - half));
    surface.text(text, middle, height - 4, STRONG, Anchor.MIDDLE, Fill.of(palette.ink()));
  }

  private static String name(int balls, Words words) {
    return words.text("entropy.blocks." + balls);
  }
}
