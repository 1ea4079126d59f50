package downhill;

import downhill.cli.PictureWriter;
import downhill.cli.RenderRequest;
import downhill.lab.session.Recording;
import downhill.picture.GifWriter;
import downhill.picture.Palette;
import downhill.picture.PngWriter;
import downhill.picture.RasterMaker;
import downhill.picture.Theme;
import downhill.picture.scene.Camera;
import downhill.picture.scene.Scene;
import downhill.picture.scene.SceneSheet;
import downhill.picture.scene.SceneView;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Surface;
import downhill.picture.surface.SvgSurface;
import downhill.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Draws for the command {@code render}: trains up to a step, then paints what the screen paints.
 */
final class ScenePictures implements PictureWriter {
  private static final String SVG = ".svg";
  private static final String GIF = ".gif";
  private static final long MOST_FRAMES = 240;
  private static final int STEP_HUNDREDTHS = 10;
  private static final int LAST_HUNDREDTHS = 200;

  private final PngWriter png;
  private final RasterMaker rasters;

  ScenePictures(PngWriter png, RasterMaker rasters) {
    this.png = png;
    this.rasters = rasters;
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
    return List.of(".png", SVG, GIF);
  }

  @Override
  public void write(RenderRequest request) throws IOException {
    Recording run = new Recording(request.experiment());
    run.begin();
    try (Painting painting = new Painting(request)) {
      if (painting.endsWith(GIF)) {
        animate(run, painting);
      } else {
        draw(run, painting);
      }
    }
  }

  private void draw(Recording run, Painting painting) throws IOException {
    RenderRequest request = painting.request();
    long planned = request.plannedSteps();
    run.seek(request.steps().map(RenderRequest.StepRange::to).orElse(planned));
    Consumer<Surface> drawing = painting.of(run);
    int width = request.width();
    int height = request.height();
    if (painting.endsWith(SVG)) {
      SvgSurface surface = new SvgSurface(width, height);
      surface.fillRect(0, 0, width, height, 0, Fill.of(painting.background()));
      drawing.accept(surface);
      Files.writeString(request.out(), surface.document());
    } else {
      png.write(request.out(), width, height, painting.background(), drawing);
    }
  }

  /** Draws one step after another; of very many evenly spaced ones, and always the last. */
  private void animate(Recording run, Painting painting) throws IOException {
    RenderRequest request = painting.request();
    long from = request.steps().map(RenderRequest.StepRange::from).orElse(0L);
    long to = request.steps().map(RenderRequest.StepRange::to).orElse(request.plannedSteps());
    long frames = Math.min(to - from + 1, MOST_FRAMES);
    try (GifWriter gif = new GifWriter(request.out())) {
      for (long frame = 0; frame < frames; frame++) {
        long step = frames == 1 ? to : from + Math.round((to - from) * (frame / (frames - 1.0)));
        run.seek(step);
        boolean last = frame == frames - 1 || run.position() < step;
        gif.add(
            rasters.make(
                request.width(), request.height(), painting.background(), painting.of(run)),
            last ? LAST_HUNDREDTHS : STEP_HUNDREDTHS);
        if (last) {
          return;
        }
      }
    }
  }

  /** How one request is painted: everything but the step. */
  private static final class Painting implements AutoCloseable {
    private final RenderRequest request;
    private final Camera camera;
    private final Palette palette;
    private final Words words;
    private final SceneView view;

    Painting(RenderRequest request) {
      this.request = request;
      this.camera = new Camera(request.experiment());
      this.palette = Palette.of(theme(request.theme()));
      this.words = new Words(Palette.class, request.language());
      this.view = SceneView.of(request.view()).orElseThrow();
    }

    RenderRequest request() {
      return request;
    }

    boolean endsWith(String ending) {
      return request.out().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    int background() {
      return palette.surface();
    }

    @Override
    public void close() {
      camera.close();
    }

    /** Returns what draws the moment a run stands at. */
    Consumer<Surface> of(Recording run) {
      long planned = request.plannedSteps();
      var scenario = request.scenario().scenario();
      SceneSheet sheet =
          new SceneSheet(
              new Scene(run, planned, camera),
              scenario.titleIn(request.language(), request.scenario().shortName()),
              planned,
              scenario.fit().epochs());
      return surface ->
          sheet.paint(surface, request.width(), request.height(), view, palette, words);
    }
  }

  private static Theme theme(String id) {
    return Arrays.stream(Theme.values())
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
