package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Side;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Offset;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/**
 * Draws all of two boxes on a sheet: both with their tables, under them the bars and the curve, and
 * the question game. A small sheet has the bars alone.
 */
public final class BoxSheetPainter {
  private static final double GAP = 28;
  private static final double HEAD = 26;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 420;
  private static final double GAME = 560;

  private final Surface surface;
  private final BallBoxes boxes;
  private final Palette palette;
  private final Words words;

  private BoxSheetPainter(Surface surface, BallBoxes boxes, Palette palette, Words words) {
    this.surface = surface;
    this.boxes = boxes;
    this.palette = palette;
    this.words = words;
  }

  /** Draws the sheet in an area. */
  public static void paint(
      Surface surface, double width, double height, BallBoxes boxes, Palette palette, Words words) {
    var sheet = new BoxSheetPainter(surface, boxes, palette, words);
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      sheet.bars(0, 0, width, height);
    } else {
      sheet.all(width, height);
    }
  }

  private void all(double width, double height) {
    boolean game = height >= GAME;
    double room = height - GAP * (game ? 2 : 1);
    double first = Math.floor(room * (game ? 0.38 : 0.56));
    double second = game ? Math.floor(room * 0.31) : room - first;
    double half = Math.floor((width - GAP) / 2);
    box(Side.TRUTH, 0, half, first);
    box(Side.PREDICTION, half + GAP, half, first);
    double left = Math.floor((width - GAP) * 0.6);
    bars(0, first + GAP, left, second);
    Surface right = part("entropy.sheet.curve", left + GAP, first + GAP, width - left - GAP);
    EntropyCurvePainter.paint(
        right, width - left - GAP, second - HEAD, new CurvePicture(boxes, true), palette, words);
    if (game) {
      double top = first + second + 2 * GAP;
      Surface below = part("entropy.sheet.game", 0, top, width);
      QuestionPainter.paint(
          below, width, height - top - HEAD, QuestionPicture.of(boxes), palette, words);
    }
  }

  private void box(Side side, double x, double width, double height) {
    Surface place =
        part(side == Side.TRUTH ? "entropy.sheet.truth" : "entropy.sheet.prediction", x, 0, width);
    BoxPainter.paint(place, width, height - HEAD, BoxPicture.of(boxes, side), palette, words);
  }

  private void bars(double x, double y, double width, double height) {
    Surface place = part("entropy.sheet.bars", x, y, width);
    DivergencePainter.paint(
        place, width, height - HEAD, DivergencePicture.of(boxes), palette, words);
  }

  /** Writes the title of a part and returns where the part is drawn. */
  private Surface part(String key, double x, double y, double width) {
    String title = TextMetrics.fit(words.text(key), width, TextStyle.NAME);
    surface.text(title, x, y + 13, TextStyle.NAME, Anchor.START, Fill.of(palette.ink()));
    return new Offset(surface, x, y + HEAD);
  }
}
