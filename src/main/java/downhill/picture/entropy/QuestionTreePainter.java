package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.QuestionTree;
import downhill.lab.explain.entropy.QuestionTree.Answer;
import downhill.lab.explain.entropy.QuestionTree.Question;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Draws the cheapest questions for one ball: yes to the left, no to the right. */
final class QuestionTreePainter {
  private static final double SHARE = 15;
  private static final double MOST_LEVEL = 46;
  private static final double MOST_SLOT = 110;
  private static final double LEAST_FOR_WORDS = 22;

  private final Surface surface;
  private final BallBoxes boxes;
  private final Palette palette;
  private final Words words;
  private final double slot;
  private final double left;
  private final double level;
  private final double top;
  private int leaves;

  private record Spot(double x, double y) {}

  private QuestionTreePainter(
      Surface surface,
      double width,
      double height,
      QuestionPicture picture,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.boxes = picture.boxes();
    this.palette = palette;
    this.words = words;
    QuestionTree tree = picture.game().tree();
    int all = answers(tree).size();
    slot = Math.min(MOST_SLOT, width / all);
    left = (width - slot * all) / 2;
    int deep = depth(tree);
    level = Math.min(MOST_LEVEL, (height - SHARE - 22) / Math.max(1, deep));
    top = Math.max(10, (height - SHARE - deep * level) / 2);
  }

  static void paint(
      Surface surface,
      double width,
      double height,
      QuestionPicture picture,
      Palette palette,
      Words words) {
    new QuestionTreePainter(surface, width, height, picture, palette, words)
        .draw(picture.game().tree(), 0);
  }

  private static int depth(QuestionTree tree) {
    return switch (tree) {
      case Answer _ -> 0;
      case Question(QuestionTree yes, QuestionTree no) -> 1 + Math.max(depth(yes), depth(no));
    };
  }

  private static List<Integer> answers(QuestionTree tree) {
    return switch (tree) {
      case Answer(List<Integer> colours, double _) -> colours;
      case Question(QuestionTree yes, QuestionTree no) -> {
        List<Integer> both = new ArrayList<>(answers(yes));
        both.addAll(answers(no));
        yield both;
      }
    };
  }

  /** Draws what is below first: a question stands over the middle between its answers. */
  private Spot draw(QuestionTree tree, int deep) {
    double y = top + deep * level;
    return switch (tree) {
      case Answer(List<Integer> colours, double share) -> {
        double x = left + slot * (leaves + 0.5);
        leaves++;
        answer(colours.getFirst(), share, x, y);
        yield new Spot(x, y);
      }
      case Question(QuestionTree yes, QuestionTree no) -> {
        Spot first = draw(yes, deep + 1);
        Spot second = draw(no, deep + 1);
        Spot here = new Spot((first.x() + second.x()) / 2, y);
        edge(here, first);
        edge(here, second);
        if (deep == 0 && level >= LEAST_FOR_WORDS) {
          way("entropy.yes", here, first, Anchor.END);
          way("entropy.no", here, second, Anchor.START);
        }
        question(yes, here);
        yield here;
      }
    };
  }

  private double radius() {
    return Math.clamp(Math.min(level, slot) * 0.3, 6, 11);
  }

  private void answer(int k, double share, double x, double y) {
    double radius = radius();
    BallsPainter.ball(surface, boxes, k, x, y, radius, palette);
    String text = BoxFigures.written(share);
    TextStyle style =
        TextMetrics.fitting(TextStyle.NUMBER.withSize(11), share == 1 ? "1" : text, slot - 4);
    surface.text(
        share == 1 ? "1" : text, x, y + radius + 11, style, Anchor.MIDDLE, Fill.of(palette.ink2()));
  }

  private void edge(Spot from, Spot to) {
    Stroke line = Stroke.of(palette.line3(), 1.25);
    surface.line(from.x(), from.y(), to.x(), to.y() - radius() - 1, line);
  }

  private void way(String key, Spot from, Spot to, Anchor anchor) {
    double x = (from.x() + to.x()) / 2 + (anchor == Anchor.END ? -6 : 6);
    double y = (from.y() + to.y()) / 2 - 2;
    String text = words.text(key);
    surface.text(text, x, y, TextStyle.CAPTION.withSize(11), anchor, Fill.of(palette.ink3()));
  }

  private void question(QuestionTree yes, Spot at) {
    String letters = String.join(",", answers(yes).stream().map(boxes::letter).toList()) + "?";
    double tall = Math.clamp(level * 0.5, 12, 18);
    TextStyle style = new TextStyle(Face.MEDIUM, tall * 0.66);
    double wide = TextMetrics.width(letters, style) + 12;
    surface.fillRect(
        at.x() - wide / 2, at.y() - tall / 2, wide, tall, tall / 2, Fill.of(palette.surface()));
    surface.strokeRect(
        at.x() - wide / 2,
        at.y() - tall / 2,
        wide,
        tall,
        tall / 2,
        Stroke.of(palette.line3(), 1.25));
    surface.text(
        letters, at.x(), style.baseline(at.y()), style, Anchor.MIDDLE, Fill.of(palette.ink()));
  }
}
