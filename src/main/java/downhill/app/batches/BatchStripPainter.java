package downhill.app.batches;

import downhill.app.i18n.LocalWords;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Box;
import downhill.picture.surface.Dash;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Stroke;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;

/** Draws the strip: done batches filled, the present one in the accent, those to come dashed. */
final class BatchStripPainter {
  private static final double RADIUS = 6;

  private BatchStripPainter() {}

  /** The words of the strip for one picture. */
  record Texts(String title, String detail, String shortTitle, String caption, String more) {

    static Texts of(BatchStripPicture picture, LocalWords words) {
      String epoch = Numbers.count(picture.epoch());
      String batch = Numbers.count(picture.current());
      return new Texts(
          words.text("batches.title", epoch),
          words.text(
              picture.shuffled() ? "batches.detail.shuffled" : "batches.detail.inOrder",
              Numbers.count(picture.trainingRows()),
              Numbers.count(picture.batchSize())),
          words.text("batches.titleFolded", epoch, batch, Numbers.count(picture.batches())),
          words.text("batches.rows", batch),
          words.text("batches.moreRows", Numbers.count(picture.rows().length)));
    }

    BatchStripLayout layOut(
        BatchStripPicture picture, BatchWindow window, double width, double height) {
      return BatchStripLayout.of(
          picture,
          window,
          width,
          height,
          TextMetrics.width(shortTitle, TextStyle.NAME),
          TextMetrics.width(caption, TextStyle.CAPTION),
          TextMetrics.width(more, TextStyle.CAPTION));
    }
  }

  static void paint(
      Surface surface,
      double width,
      BatchStripPicture picture,
      BatchStripLayout layout,
      Texts texts,
      LocalWords words,
      Palette palette) {
    if (layout.folded()) {
      text(
          surface,
          texts.shortTitle(),
          BatchStripLayout.PADDING,
          layout.boxes().getFirst().centerY(),
          TextStyle.NAME,
          palette.ink());
    } else {
      title(surface, width, texts, part(picture, layout), palette);
    }
    for (int i = 0; i < layout.boxes().size(); i++) {
      box(surface, layout.boxes().get(i), layout.window().first() + i, picture.current(), palette);
    }
    if (!layout.labels().isEmpty()) {
      rows(surface, picture, layout, texts, words, palette);
    }
  }

  /** Says which batches have a box, where not all have; empty where they do. */
  private static String part(BatchStripPicture picture, BatchStripLayout layout) {
    int first = layout.window().first();
    int count = layout.window().count();
    return count < picture.batches()
        ? first + "–" + (first + count - 1) + " / " + picture.batches()
        : "";
  }

  private static void title(
      Surface surface, double width, Texts texts, String part, Palette palette) {
    double left = BatchStripLayout.PADDING;
    double right = width - BatchStripLayout.PADDING;
    text(surface, texts.title(), left, 22, TextStyle.NAME, palette.ink());
    double x = left + TextMetrics.width(texts.title(), TextStyle.NAME) + 12;
    double room = right - x - TextMetrics.width(part, BatchStripLayout.NUMBER) - 12;
    String detail = TextMetrics.fit(texts.detail(), room, TextStyle.CAPTION);
    text(surface, detail, x, 22, TextStyle.CAPTION, palette.ink3());
    surface.text(
        part,
        right,
        BatchStripLayout.NUMBER.baseline(22),
        BatchStripLayout.NUMBER,
        Anchor.END,
        Fill.of(palette.ink3()));
  }

  private static void box(Surface surface, Box box, int batch, int current, Palette palette) {
    int ink = palette.ink2();
    if (batch == current) {
      surface.fillRect(
          box.x(), box.y(), box.width(), box.height(), RADIUS, Fill.of(palette.accent()));
      ink = palette.onAccent();
    } else if (batch < current) {
      surface.fillRect(
          box.x(), box.y(), box.width(), box.height(), RADIUS, Fill.of(palette.inset()));
      outline(surface, box, Stroke.of(palette.line3(), 1));
    } else {
      outline(surface, box, Stroke.dashed(palette.line3(), 1, Dash.GUIDE));
      ink = palette.ink3();
    }
    surface.text(
        Integer.toString(batch),
        box.centerX(),
        BatchStripLayout.NUMBER.baseline(box.centerY()),
        batch == current ? TextStyle.RESULT.withSize(12) : BatchStripLayout.NUMBER,
        Anchor.MIDDLE,
        Fill.of(ink));
  }

  private static void outline(Surface surface, Box box, Stroke stroke) {
    surface.strokeRect(
        box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, RADIUS, stroke);
  }

  private static void rows(
      Surface surface,
      BatchStripPicture picture,
      BatchStripLayout layout,
      Texts texts,
      LocalWords words,
      Palette palette) {
    Box first = layout.labels().getFirst().box();
    text(
        surface,
        texts.caption(),
        BatchStripLayout.PADDING,
        first.centerY(),
        TextStyle.CAPTION,
        palette.ink3());
    for (BatchStripLayout.RowLabel label : layout.labels()) {
      Box box = label.box();
      boolean selected = label.row() == picture.selectedRow();
      if (selected) {
        surface.fillRect(
            box.x() - 4, box.y() + 1, box.width() + 8, 18, 4, Fill.of(palette.accentSoft()));
      }
      surface.text(
          Numbers.sample(label.row()),
          box.x(),
          BatchStripLayout.NUMBER.baseline(box.centerY()),
          BatchStripLayout.NUMBER,
          Anchor.START,
          Fill.of(selected ? palette.accent() : palette.ink()));
    }
    if (layout.hiddenRows() > 0) {
      Box last = layout.labels().getLast().box();
      text(
          surface,
          words.text("batches.moreRows", Numbers.count(layout.hiddenRows())),
          last.right() + 12,
          last.centerY(),
          TextStyle.CAPTION,
          palette.ink3());
    }
  }

  private static void text(
      Surface surface, String text, double x, double middle, TextStyle style, int rgb) {
    surface.text(text, x, style.baseline(middle), style, Anchor.START, Fill.of(rgb));
  }
}
