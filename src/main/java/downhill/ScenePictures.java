package downhill;

import downhill.cli.PictureWriter;
import downhill.cli.RenderRequest;
import downhill.lab.session.Recording;
import downhill.picture.Palette;
import downhill.picture.PngWriter;
import downhill.picture.Theme;
import downhill.picture.scene.Scene;
import downhill.picture.scene.SceneSheet;
import downhill.picture.scene.SceneView;
import downhill.picture.surface.Fill;
import downhill.picture.surface.SvgSurface;
import downhill.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws for the command {@code render}: trains up to a step, then paints what the screen paints.
 */
final class ScenePictures implements PictureWriter {
  private static final String SVG = ".svg";

  private final PngWriter png;

  ScenePictures(PngWriter png) {
    this.png = png;
  }

  @Override
  public List<String> views() {
    return SceneView.ids();
  }

  @Override
  public List<String> themes() {
    return Arrays.stream(Theme.values()).map(Theme::id).toList();
  }

  @Override
  public List<String> endings() {
    return List.of(".png", SVG);
  }

  @Override
  public void write(RenderRequest request) throws IOException {
    Recording run = new Recording(request.experiment());
    long planned = request.plannedSteps();
    run.begin();
    run.seek(request.steps().map(RenderRequest.StepRange::to).orElse(planned));
    SceneSheet sheet =
        new SceneSheet(
            new Scene(run, planned),
            request
                .scenario()
                .scenario()
                .titleIn(request.language(), request.scenario().shortName()),
            planned,
            request.scenario().scenario().fit().epochs());
    Palette palette = Palette.of(theme(request.theme()));
    Words words = new Words(Palette.class, request.language());
    SceneView view = SceneView.of(request.view()).orElseThrow();
    int width = request.width();
    int height = request.height();
    if (request.out().toString().toLowerCase(Locale.ROOT).endsWith(SVG)) {
      SvgSurface surface = new SvgSurface(width, height);
      surface.fillRect(0, 0, width, height, 0, Fill.of(palette.surface()));
      sheet.paint(surface, width, height, view, palette, words);
      Files.writeString(request.out(), surface.document());
    } else {
      png.write(
          request.out(),
          width,
          height,
          palette.surface(),
          surface -> sheet.paint(surface, width, height, view, palette, words));
    }
  }

  private static Theme theme(String id) {
    return Arrays.stream(Theme.values())
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
