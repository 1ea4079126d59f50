package downhill.bench;

import downhill.app.Fx;
import downhill.app.picture.CanvasSurface;
import downhill.data.Progress;
import downhill.lab.landscape.GridWorker;
import downhill.lab.landscape.LossGrid;
import downhill.lab.landscape.PlaneChoice;
import downhill.lab.landscape.Survey;
import downhill.lab.landscape.Surveyor;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.landscape.SurfacePainter;
import downhill.picture.landscape.SurfacePicture;
import downhill.picture.landscape.ViewAngle;
import downhill.picture.scene.ContourScene;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import downhill.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;

/**
 * Measures how long the first contours and the refined ones take, and what drawing a surface costs.
 * Prints one line of JSON for the 2-8-8-3 network on 500 rows. All times are processor times of the
 * threads that do the work, which on an idle machine are what one waits.
 */
final class LandscapeBench {
  private static final int RUNS = 15;
  private static final int WARM_UP = 6;

  private LandscapeBench() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    Experiment experiment = experiment();
    Recording run = new Recording(experiment);
    run.seek(200);
    StepSnapshot snapshot = run.snapshot(Detail.RESTING);
    double[] first = new double[RUNS];
    double[] refined = new double[RUNS];
    Optional<LossGrid> grid = Optional.empty();
    Optional<Survey> last = Optional.empty();
    for (int i = 0; i < RUNS; i++) {
      long start = nanos();
      Survey survey =
          new Surveyor(experiment)
              .survey(snapshot, new PlaneChoice.TwoWeights(0, 1), 1.4, Optional.empty());
      GridWorker worker = new GridWorker(experiment);
      int coarse = worker.finestWithin(1L << 23);
      grid = worker.grid(survey.plane(), survey.frame(), coarse, () -> false);
      first[i] = (nanos() - start) / 1e6;
      for (int side : GridWorker.SIDES) {
        if (side > coarse) {
          grid = worker.grid(survey.plane(), survey.frame(), side, () -> false);
        }
      }
      refined[i] = (nanos() - start) / 1e6;
      last = Optional.of(survey);
    }
    Fx.start();
    var words = new Words(Palette.class, Language.EN);
    var contours =
        ContourScene.withoutLines(experiment, last.orElseThrow(), grid.orElseThrow(), words);
    System.out.printf(
        Locale.ROOT,
        "{\"rows\":%d,\"parameters\":%d,\"first_ms\":%.0f,\"refined_ms\":%.0f,"
            + "\"surface_turning_ms\":%.1f,\"surface_fine_ms\":%.1f}%n",
        experiment.training().size(),
        experiment.model().parameterCount(),
        median(first),
        median(refined),
        paint(new SurfacePicture(contours, ViewAngle.USUAL, SurfacePicture.WHILE_TURNING), words),
        paint(new SurfacePicture(contours, ViewAngle.USUAL, SurfacePicture.FINEST), words));
    Platform.exit();
  }

  private static Experiment experiment() throws IOException, ScenarioException {
    Path file = Files.createTempFile("spirals-three", ".downhill");
    try (InputStream in =
        LandscapeBench.class.getResourceAsStream(
            "/downhill/scenario/builtin/spirals-three.downhill")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          file,
          text.replaceAll("\"rows\": \\d+", "\"rows\": 500")
              .replaceAll("\"validation_split\": [0-9.]+", "\"validation_split\": 0"));
      return Experiment.prepare(ScenarioReader.open(file), Progress.NONE);
    } finally {
      Files.delete(file);
    }
  }

  /** Draws on a canvas of the usual size and reads it back, so that nothing is left undone. */
  private static double paint(SurfacePicture picture, Words words) {
    double[] millis = new double[RUNS];
    var canvas = Fx.get(() -> new Canvas(468, 330));
    var surface = Fx.get(() -> new CanvasSurface(canvas));
    for (int i = 0; i < WARM_UP * RUNS; i++) {
      double turn = i * 0.05;
      long drawing = WindowBench.nanosOf(WindowBench.DRAWING);
      double painting =
          Fx.get(() -> {
            long start = nanos();
            surface.begin();
            var turned =
                new SurfacePicture(
                    picture.contours(), picture.angle().turned(turn, 0), picture.cells());
            SurfacePainter.paint(surface, 468, 330, turned, Palette.of(Theme.LIGHT), words);
            double painted = (nanos() - start) / 1e6;
            canvas.snapshot(null, null);
            return painted;
          });
      millis[i % RUNS] = painting + (WindowBench.nanosOf(WindowBench.DRAWING) - drawing) / 1e6;
    }
    return median(millis);
  }

  /** Processor time of this thread: what a machine with other work can tell. */
  private static long nanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
