package downhill.picture.scene;

import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.surface.Anchor;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Offset;
import downhill.picture.surface.Surface;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;

/** A view on a sheet of its own: the scenario's title, which step it is, and the picture. */
public final class SceneSheet {
  private static final double MARGIN = 24;
  private static final double HEADER = 40;
  private static final double LEAST_FOR_HEADER = 200;
  private static final TextStyle TITLE = new TextStyle(Face.SEMIBOLD, 15);

  private final Scene scene;
  private final String title;
  private final long plannedSteps;
  private final int epochs;

  /**
   * Makes the sheet.
   *
   * @param title of the scenario
   * @param plannedSteps how far the run is to go
   * @param epochs how many epochs that is
   */
  public SceneSheet(Scene scene, String title, long plannedSteps, int epochs) {
    this.scene = scene;
    this.title = title;
    this.plannedSteps = plannedSteps;
    this.epochs = epochs;
  }

  /** Draws the sheet; the background is the caller's. */
  public void paint(
      Surface surface, double width, double height, SceneView view, Palette palette, Words words) {
    double margin = Math.min(MARGIN, Math.min(width, height) / 16);
    boolean header = height >= LEAST_FOR_HEADER;
    if (header) {
      header(surface, width, margin, view, palette, words);
    }
    double top = margin + (header ? HEADER : 0);
    Offset inner = new Offset(surface, margin, top);
    scene.paint(inner, width - 2 * margin, height - top - margin, view, palette, words);
  }

  private void header(
      Surface surface, double width, double margin, SceneView view, Palette palette, Words words) {
    double room = width - 2 * margin;
    String name = TextMetrics.fit(title, room, TITLE);
    double baseline = margin + 14;
    surface.text(name, margin, baseline, TITLE, Anchor.START, Fill.of(palette.ink()));
    double after = TextMetrics.width(name, TITLE) + 12;
    String where =
        words.text(
            "scene.where",
            words.text("scene.view." + view.id()),
            Numbers.count(scene.snapshot().step()),
            Numbers.count(plannedSteps),
            Numbers.count(scene.snapshot().epoch()),
            Numbers.count(epochs));
    surface.text(
        TextMetrics.fit(where, room - after, TextStyle.BODY),
        margin + after,
        baseline,
        TextStyle.BODY,
        Anchor.START,
        Fill.of(palette.ink2()));
  }
}
