package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Contents.Balls;
import downhill.lab.explain.entropy.Contents.Shares;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextStyle;

/** Draws a box and what is in it. */
final class BallsPainter {
  private static final double PILL = 9;

  private final Surface surface;
  private final BoxPicture picture;
  private final BallBoxes boxes;
  private final BoxLayout layout;
  private final Palette palette;

  private BallsPainter(Surface surface, BoxPicture picture, BoxLayout layout, Palette palette) {
    this.surface = surface;
    this.picture = picture;
    this.boxes = picture.boxes();
    this.layout = layout;
    this.palette = palette;
  }

  static void paint(Surface surface, BoxPicture picture, BoxLayout layout, Palette palette) {
    new BallsPainter(surface, picture, layout, palette).paint();
  }

  private void paint() {
    switch (boxes.contents(picture.side())) {
      case Balls balls -> balls(balls);
      case Shares shares -> layers(shares);
    }
    Box box = layout.box();
    Stroke wall = Stroke.of(palette.line3(), 2);
    surface.pushClip(0, box.y(), box.right() + 1, box.height() + 2);
    surface.strokeRect(box.x(), box.y() - 20, box.width() - 1, box.height() + 20, 8, wall);
    surface.popClip();
  }

  private void balls(Balls balls) {
    BallGrid grid = layout.balls(balls);
    int gone = picture.held().filter(BoxPicture.Held::taken).map(BoxPicture.Held::k).orElse(-1);
    for (int ball = 0; ball < balls.total(); ball++) {
      int k = BoxLayout.colour(balls, ball);
      if (k == gone) {
        // The first of its colour is the one in the hand; where it lay there is a hollow.
        gone = -1;
        Stroke hollow = Stroke.dashed(palette.line2(), 1, Dash.GUIDE);
        surface.strokeCircle(grid.x(ball), grid.y(ball), grid.radius(), hollow);
      } else if (grid.lettered()) {
        ball(surface, boxes, k, grid.x(ball), grid.y(ball), grid.radius(), palette);
      } else {
        Fill fill = Fill.of(BallInk.of(palette, k));
        surface.fillCircle(grid.x(ball), grid.y(ball), grid.radius(), fill);
      }
    }
    if (!grid.lettered()) {
      patches(balls, grid);
    }
  }

  /** Draws a ball with its letter. */
  static void ball(
      Surface surface, BallBoxes boxes, int k, double x, double y, double radius, Palette palette) {
    surface.fillCircle(x, y, radius, Fill.of(BallInk.of(palette, k)));
    TextStyle style = new TextStyle(Face.SEMIBOLD, Math.clamp(radius * 0.8, 9, 15));
    surface.text(
        boxes.letter(k),
        x,
        style.baseline(y),
        style,
        Anchor.MIDDLE,
        Fill.of(BallInk.letter(palette, k)));
  }

  /** Balls too small for letters lie sorted: the letter stands on the patch of its colour. */
  private void patches(Balls balls, BallGrid grid) {
    int first = 0;
    for (int k = 0; k < boxes.size(); k++) {
      int count = balls.counts().get(k);
      double wide = grid.cell() * count / grid.rows();
      if (wide >= 2 * PILL) {
        int middle = first + count / 2;
        pill(k, grid.x(middle), grid.inside().bottom() - grid.rows() * grid.cell() / 2);
      }
      first += count;
    }
  }

  private void pill(int k, double x, double y) {
    surface.fillCircle(x, y, PILL + 2, Fill.of(palette.surface()));
    ball(surface, boxes, k, x, y, PILL, palette);
  }

  /** Shares that a thousand balls cannot have lie in the box as layers. */
  private void layers(Shares shares) {
    Box all = layout.layers();
    double bottom = all.bottom();
    for (int k = 0; k < boxes.size(); k++) {
      double tall = shares.shares().share(k) * all.height();
      if (tall > 0) {
        Fill fill = Fill.of(BallInk.of(palette, k));
        double gap = tall > 3 ? 1 : 0;
        surface.fillRect(all.x(), bottom - tall + gap, all.width(), tall - gap, 0, fill);
        if (tall >= 2 * PILL) {
          ball(surface, boxes, k, all.centerX(), bottom - tall / 2, PILL, palette);
        }
        bottom -= tall;
      }
    }
  }
}
