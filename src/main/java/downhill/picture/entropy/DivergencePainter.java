package downhill.picture.entropy;

import downhill.lab.explain.entropy.BallBoxes;
import downhill.picture.Palette;
import downhill.picture.chart.Axis;
import downhill.picture.chart.ChartFrame;
import downhill.picture.chart.Plot;
import downhill.picture.chart.Tick;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.List;

/** Draws H(y), KL(y‖p) behind it, and H(y,p), which is both. */
public final class DivergencePainter {
  /** The quantities of the rows, from the top. */
  public static final List<Quantity> ROWS =
      List.of(Quantity.TERM, Quantity.DIVERGENCE, Quantity.P_TERM);

  private static final double FOOT = 44;
  private static final double TWO_LINES = 34;
  private static final double AIR = 8;
  private static final TextStyle SYMBOL = new TextStyle(Face.MONO_MEDIUM, 13);

  private final Surface surface;
  private final double width;
  private final double height;
  private final DivergencePicture picture;
  private final BoxFigures figures;
  private final Palette palette;
  private final Words words;
  private final Plot plot;

  private DivergencePainter(
      Surface surface,
      double width,
      double height,
      DivergencePicture picture,
      Palette palette,
      Words words) {
    this.surface = surface;
    this.width = width;
    this.height = height;
    this.picture = picture;
    this.figures = BoxFigures.of(picture.boxes());
    this.palette = palette;
    this.words = words;
    Box area = area(width, height);
    int ticks = (int) Math.clamp(area.width() / 70, 2, 7);
    this.plot = new Plot(area, Axis.linear(0, reach(), ticks), Axis.linear(0, 1, 2));
  }

  private static Box area(double width, double height) {
    double names = Math.clamp(0.24 * width, 74, 160);
    return new Box(names + 12, 0, Math.max(40, width - names - 26), Math.max(30, height - FOOT));
  }

  /** Returns the row of a quantity, from edge to edge. */
  public static Box row(int place, double width, double height) {
    double tall = area(width, height).height() / ROWS.size();
    return new Box(0, place * tall, width, tall);
  }

  /** Draws the bars in an area. */
  public static void paint(
      Surface surface,
      double width,
      double height,
      DivergencePicture picture,
      Palette palette,
      Words words) {
    new DivergencePainter(surface, width, height, picture, palette, words).paint();
  }

  private boolean endless() {
    return Double.isInfinite(cross());
  }

  private double entropy() {
    return figures.entropy().entropy();
  }

  private double cross() {
    return figures.divergence().crossEntropy();
  }

  /** Returns the end of the scale: a fifth more than the longest bar, one yes/no at least. */
  private double reach() {
    double one = picture.boxes().base().ofNats(Math.log(2));
    double longest = endless() ? 1.8 * Math.max(one, entropy()) : Math.max(entropy(), cross());
    return Math.max(1.2 * one, 1.22 * longest);
  }

  private void paint() {
    grid();
    for (int place = 0; place < ROWS.size(); place++) {
      name(place);
    }
    double h = plot.px(entropy());
    double zero = plot.area().x();
    if (shows(Quantity.TERM)) {
      bar(0, zero, h, palette.ink2());
      number(0, zero, h, BoxFigures.written(entropy()), palette.surface());
    }
    if (shows(Quantity.DIVERGENCE)) {
      double end = endless() ? plot.area().right() : plot.px(cross());
      bar(1, h, end, palette.accent());
      bar(2, zero, h, palette.ink2());
      bar(2, h, end, palette.accent());
      String kl = BoxFigures.written(figures.divergence().divergence());
      number(1, h, end, kl, palette.onAccent());
      both(end);
      guides(h, end);
    } else if (shows(Quantity.P_TERM)) {
      double end = endless() ? plot.area().right() : plot.px(cross());
      bar(2, zero, end, palette.ink2());
      number(2, zero, end, BoxFigures.written(cross()), palette.surface());
    }
    foot();
  }

  private boolean shows(Quantity quantity) {
    return quantity.within(picture.revealed());
  }

  private void grid() {
    Stroke stroke = Stroke.of(palette.grid(), 1);
    for (Tick tick : plot.x().ticks()) {
      double x = ChartFrame.crisp(plot.px(tick.value()));
      surface.line(x, plot.area().y(), x, plot.area().bottom(), stroke);
    }
    ChartFrame.xNumbers(surface, plot, palette);
  }

  private void name(int place) {
    Quantity quantity = ROWS.get(place);
    Box row = row(place, width, height);
    boolean there = shows(quantity);
    boolean chosen = there && picture.selected().filter(quantity::equals).isPresent();
    if (chosen) {
      surface.fillRect(0, row.y() + 1, width, row.height() - 2, 8, Fill.of(palette.accentSoft()));
    }
    int ink = chosen ? palette.accent() : there ? palette.ink() : palette.ink3();
    double right = plot.area().x() - 10;
    boolean two = row.height() >= TWO_LINES;
    double middle = row.centerY() - (two ? 8 : 0);
    String symbol = symbol(quantity);
    surface.text(symbol, right, SYMBOL.baseline(middle), SYMBOL, Anchor.END, Fill.of(ink));
    if (two) {
      String caption = words.text("entropy.bar." + quantity.key());
      TextStyle style = TextMetrics.fitting(TextStyle.CAPTION, caption, right - 4);
      double baseline = style.baseline(middle + 17);
      surface.text(caption, right, baseline, style, Anchor.END, Fill.of(palette.ink2()));
    }
  }

  /** Returns how a quantity is written in formulas. */
  public static String symbol(Quantity quantity) {
    return switch (quantity) {
      case TERM -> "H(y)";
      case P_TERM -> "H(y,p)";
      default -> "KL(y‖p)";
    };
  }

  private Box place(int place) {
    Box row = row(place, width, height);
    double tall = Math.min(36, row.height() - 6);
    return new Box(plot.area().x(), row.centerY() - tall / 2, plot.area().width(), tall);
  }

  private void bar(int place, double from, double to, int ink) {
    Box box = place(place);
    if (to - from > 0.25) {
      double gap = place == 2 && from > plot.area().x() + 1 ? 1 : 0;
      surface.fillRect(
          from + gap, box.y(), Math.max(1, to - from - gap), box.height(), 3, Fill.of(ink));
    }
    if (place > 0 && endless() && to >= plot.area().right()) {
      torn(box);
    }
  }

  /** The end of a bar that goes on for ever is torn. */
  private void torn(Box box) {
    double x = plot.area().right() - 14;
    Stroke tear = Stroke.of(palette.surface(), 3);
    for (int line = 0; line < 2; line++) {
      surface.line(x + 6 * line, box.bottom() + 1, x + 6 * line + 7, box.y() - 1, tear);
    }
  }

  private void number(int place, double from, double to, String number, int inside) {
    Box box = place(place);
    String text = unit(number);
    TextStyle style = new TextStyle(Face.MONO_MEDIUM, Math.min(13, box.height() * 0.8));
    double wide = TextMetrics.width(text, style);
    boolean fits = to - from >= wide + 34;
    boolean after = to + AIR + wide <= width;
    double x = fits ? from + 12 : after ? to + AIR : from - AIR;
    Anchor anchor = fits || after ? Anchor.START : Anchor.END;
    int ink = fits ? inside : palette.ink();
    surface.text(text, x, style.baseline(box.centerY()), style, anchor, Fill.of(ink));
  }

  private void both(double end) {
    Box box = place(2);
    TextStyle style = new TextStyle(Face.MONO_MEDIUM, Math.min(13, box.height() * 0.8));
    String text = unit(BoxFigures.written(cross()));
    double wide = TextMetrics.width(text, style);
    boolean after = end + AIR + wide <= width;
    double x = after ? end + AIR : end - 30;
    surface.text(
        text,
        x,
        style.baseline(box.centerY()),
        style,
        after ? Anchor.START : Anchor.END,
        Fill.of(after ? palette.ink() : palette.onAccent()));
  }

  private String unit(String number) {
    return number + " " + words.text("entropy.unit." + base());
  }

  private String base() {
    return picture.boxes().base().unit();
  }

  private void guides(double from, double to) {
    Stroke guide = Stroke.dashed(palette.ink3(), 1, Dash.GUIDE);
    double top = place(0).bottom();
    surface.line(from, top, from, place(2).y(), guide);
    if (!endless() && to - from > 1) {
      surface.line(to, place(1).bottom(), to, place(2).y(), guide);
    }
  }

  /** Under the numbers: what adds up to what, or why it is infinite. */
  private void foot() {
    double baseline = plot.area().bottom() + 38;
    String unit = words.text("entropy.perBall", words.text("entropy.unit." + base()));
    double right = plot.area().right();
    surface.text(unit, right, baseline, TextStyle.CAPTION, Anchor.END, Fill.of(palette.ink2()));
    if (shows(Quantity.DIVERGENCE)) {
      double room = right - TextMetrics.width(unit, TextStyle.CAPTION) - 12;
      BallBoxes boxes = picture.boxes();
      if (boxes.impossible().isPresent()) {
        String letter = boxes.letter(boxes.impossible().getAsInt());
        line(words.text("entropy.endless", letter), TextStyle.CAPTION, room, palette.danger());
      } else {
        line(equation(), TextStyle.NUMBER, room, palette.ink2());
      }
    }
  }

  private String equation() {
    return "H(y,p) = H(y) + KL: %s %s %s + %s"
        .formatted(
            BoxFigures.written(cross()),
            figures.addsUp() ? "=" : "≈",
            BoxFigures.written(entropy()),
            BoxFigures.written(figures.divergence().divergence()));
  }

  private void line(String text, TextStyle style, double room, int ink) {
    double wide = TextMetrics.width(text, style);
    double left = Math.max(0, Math.min(plot.area().x(), room - wide));
    TextStyle fitted = TextMetrics.fitting(style, text, room - left);
    double baseline = plot.area().bottom() + 38;
    surface.text(text, left, baseline, fitted, Anchor.START, Fill.of(ink));
  }
}
