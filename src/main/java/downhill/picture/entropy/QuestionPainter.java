package downhill.picture.entropy;

import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Offset;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextBlock;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;

/** Draws the question game: the tree for one ball, blocks of balls beside it, what it shows. */
public final class QuestionPainter {
  private static final double GAP = 20;
  private static final double LINE = 17;
  private static final double TREE = 0.5;

  private QuestionPainter() {}

  /** Returns where a part is: the tree or the blocks. */
  public static Box part(Quantity part, double width, double height) {
    double tree = Math.floor((width - GAP) * TREE);
    return part == Quantity.QUESTIONS
        ? new Box(0, 0, tree, height)
        : new Box(tree + GAP, 0, width - tree - GAP, height);
  }

  /** Draws the game in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      QuestionPicture picture,
      Palette palette,
      Words words) {
    List<String> lines = TextBlock.lines(words.text(key(picture)), width, TextStyle.CAPTION);
    double foot = LINE * lines.size() + 4;
    double tall = Math.max(40, height - foot);
    for (Quantity part : List.of(Quantity.QUESTIONS, Quantity.BLOCKS)) {
      Box box = part(part, width, tall);
      if (picture.selected().filter(part::equals).isPresent()) {
        surface.fillRect(box.x(), 0, box.width(), tall - 2, 8, Fill.of(palette.accentSoft()));
        surface.strokeRect(
            box.x() + 1, 1, box.width() - 2, tall - 4, 8, Stroke.of(palette.accent(), 1.5));
      }
    }
    Box left = inside(part(Quantity.QUESTIONS, width, tall));
    var tree = new Offset(surface, left.x(), left.y());
    QuestionTreePainter.paint(tree, left.width(), left.height(), picture, palette, words);
    Box right = inside(part(Quantity.BLOCKS, width, tall));
    var blocks = new Offset(surface, right.x(), right.y());
    BlocksPainter.paint(blocks, right.width(), right.height(), picture.game(), palette, words);
    double baseline = tall + 14;
    for (String line : lines) {
      Fill ink = Fill.of(palette.ink2());
      surface.text(line, 0, baseline, TextStyle.CAPTION, Anchor.START, ink);
      baseline += LINE;
    }
  }

  private static Box inside(Box part) {
    return new Box(part.x() + 6, 3, part.width() - 12, part.height() - 6);
  }

  private static String key(QuestionPicture picture) {
    return picture.game().certain()
        ? "entropy.game.certain"
        : picture.game().exact() ? "entropy.game.exact" : "entropy.game.more";
  }
}
