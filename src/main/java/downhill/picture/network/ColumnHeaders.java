package downhill.picture.network;

import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Box;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextRow;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** What stands above the columns: which layer it is, and below that its units and activation. */
public final class ColumnHeaders {
  private static final double TITLE_LINE = 16;
  private static final double NOTE_LINE = 34;
  private static final double LEAST = 24;

  private final NetworkLayout layout;
  private final boolean standardized;
  private final Words words;
  private final TextRow titles;
  private final TextRow shorter;
  private final TextRow ends;
  private final TextRow notes;

  ColumnHeaders(NetworkLayout layout, boolean standardized, Words words) {
    this.layout = layout;
    this.standardized = standardized;
    this.words = words;
    this.titles = new TextRow(layout.width(), TextStyle.NAME);
    this.shorter = new TextRow(layout.width(), TextStyle.NAME);
    this.ends = new TextRow(layout.width(), TextStyle.NAME);
    this.notes = new TextRow(layout.width(), TextStyle.CAPTION);
    int last = layout.columns().size() - 1;
    for (int column = 0; column <= last; column++) {
      double x = layout.columns().get(column).x();
      boolean hidden = column > 0 && column < last;
      titles.add(title(column), x);
      shorter.add(hidden ? words.text("network.hidden.short", column) : title(column), x);
      notes.add(note(column), x);
      if (!hidden) {
        ends.add(title(column), x);
      }
    }
  }

  /**
   * Returns where the words about a layer's units and activation stand; where they have no room,
   * where they would.
   *
   * @param layer from 0
   */
  public static Box words(NetworkLayout layout, int layer, Words words) {
    var headers = new ColumnHeaders(layout, false, words);
    ColumnPlace column = layout.columns().get(layer + 1);
    double text = TextMetrics.width(headers.note(layer + 1), TextStyle.CAPTION);
    double width =
        headers.notes.fits() ? text : Math.min(text, Math.max(LEAST, column.width() - 8));
    double x = Math.clamp(column.x(), width / 2, Math.max(width / 2, layout.width() - width / 2));
    return new Box(x - width / 2, NOTE_LINE - 13, width, 18);
  }

  void paint(Surface surface, Palette palette) {
    Fill ink = Fill.of(palette.ink());
    if (titles.fits()) {
      titles.paint(surface, TITLE_LINE, ink);
    } else if (shorter.fits()) {
      shorter.paint(surface, TITLE_LINE, ink);
    } else if (ends.fits()) {
      ends.paint(surface, TITLE_LINE, ink);
    }
    if (notes.fits()) {
      notes.paint(surface, NOTE_LINE, Fill.of(palette.ink3()));
    }
  }

  private Sequential model() {
    return layout.shape().model();
  }

  private String title(int column) {
    int layers = model().layerCount();
    if (column == 0) {
      return words.text("network.input");
    }
    if (layers == 1) {
      return words.text("network.dense");
    }
    if (column == layers) {
      return words.text("network.output");
    }
    return layers == 2 ? words.text("network.hidden.only") : words.text("network.hidden", column);
  }

  private String note(int column) {
    if (column == 0) {
      int features = model().inputs();
      String count = Numbers.count(features);
      String key = features == 1 ? "network.features.one" : "network.features.many";
      return words.text(standardized ? key + ".standardized" : key, count);
    }
    Dense dense = model().layers().get(column - 1);
    String key = dense.units() == 1 ? "network.units.one" : "network.units.many";
    return words.text(key, Numbers.count(dense.units()), dense.activation().kerasName());
  }
}
