package downhill.picture.scene;

import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.landscape.CurveWorker;
import downhill.lab.landscape.LossCurve;
import downhill.lab.landscape.NextStep;
import downhill.lab.landscape.Range;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.maps.MapWorker;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.quality.NumberQuality;
import downhill.lab.quality.Quality;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.lab.session.Update;
import downhill.picture.Palette;
import downhill.picture.chart.LossChartPainter;
import downhill.picture.code.CodePainter;
import downhill.picture.code.FitPainter;
import downhill.picture.data.DataPainter;
import downhill.picture.data.MatrixPainter;
import downhill.picture.data.MatrixPicture;
import downhill.picture.data.SamplesPainter;
import downhill.picture.descent.DescentPainter;
import downhill.picture.entropy.BoxSheetPainter;
import downhill.picture.landscape.ContourPainter;
import downhill.picture.landscape.SurfacePainter;
import downhill.picture.landscape.SurfacePicture;
import downhill.picture.landscape.ViewAngle;
import downhill.picture.network.NetworkPainter;
import downhill.picture.network.NetworkView;
import downhill.picture.softmax.DeskPainter;
import downhill.picture.surface.Sentence;
import downhill.picture.surface.Surface;
import downhill.scenario.Experiment;
import downhill.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One moment of a run, ready to be drawn in any view: the same painters as on the screen, with the
 * first row as the sample and the first weight as the one that varies.
 */
public final class Scene {
  private static final int MAP_CELLS = 32;
  private static final int REGION_CELLS = 120;

  private final Recording run;
  private final StepSnapshot snapshot;
  private final long plannedSteps;
  private final Camera camera;

  /**
   * Shows where a run stands.
   *
   * @param plannedSteps how far the run is to go
   */
  public Scene(Recording run, long plannedSteps) {
    this(run, plannedSteps, new Camera(run.experiment()));
  }

  /**
   * Shows where a run stands, one scene of several.
   *
   * @param plannedSteps how far the run is to go
   * @param camera the same for all of them
   */
  public Scene(Recording run, long plannedSteps, Camera camera) {
    this.camera = camera;
    this.run = run;
    this.snapshot = run.snapshot(Detail.RESTING);
    this.plannedSteps = plannedSteps;
  }

  /** Returns the moment. */
  public StepSnapshot snapshot() {
    return snapshot;
  }

  /** Draws a view in an area. */
  public void paint(
      Surface surface, double width, double height, SceneView view, Palette palette, Words words) {
    Experiment experiment = run.experiment();
    switch (view) {
      case NETWORK -> {
        var picture =
            NetworkScene.ofRow(
                experiment,
                snapshot.weights(),
                0,
                maps(MAP_CELLS),
                NetworkView.plain(),
                words.language());
        NetworkPainter.paint(surface, width, height, picture, palette, words);
      }
      case BACKWARD -> {
        var step = BackwardExplanation.of(experiment, snapshot, OptionalInt.empty());
        var picture =
            NetworkScene.ofRow(
                    experiment,
                    step.step().weights(),
                    step.row(),
                    Optional.empty(),
                    NetworkView.plain(),
                    words.language())
                .with(BackwardScene.gradients(experiment.model(), step));
        NetworkPainter.paint(surface, width, height, picture, palette, words);
      }
      case LOSS -> {
        var picture =
            LossScene.of(
                experiment,
                run.curves(),
                run.stepsPerEpoch(),
                snapshot.step(),
                run.recordedSteps(),
                plannedSteps,
                LossScene.suitsLog(experiment),
                run.divergence(),
                words.language());
        LossChartPainter.paint(surface, width, height, picture, palette, words);
      }
      case DATA -> {
        var picture =
            DataScene.of(
                experiment,
                snapshot.weights(),
                batch(),
                0,
                true,
                maps(REGION_CELLS),
                words.language());
        DataPainter.paint(surface, width, height, picture, palette, words);
      }
      case MATRIX -> matrix(surface, width, height, palette, words);
      case SAMPLES -> {
        var picture =
            SamplesScene.of(
                experiment, snapshot.weights(), batch(), SamplesPainter.room(height), words);
        SamplesPainter.paint(surface, width, height, picture, palette, words);
      }
      case CODE -> {
        var code = TextScene.code(run, plannedSteps, words.language());
        CodePainter.paint(surface, width, height, code, palette);
      }
      case FIT -> {
        var lines = TextScene.fit(run, snapshot, plannedSteps);
        FitPainter.paint(surface, width, height, lines, palette, words);
      }
      case DESCENT -> descent(surface, width, height, palette, words);
      case SOFTMAX -> {
        var picture = SoftmaxScene.of(experiment, snapshot.weights());
        DeskPainter.paint(surface, width, height, picture, palette, words);
      }
      case ENTROPY -> {
        var boxes = EntropyScene.of(experiment.scenario());
        BoxSheetPainter.paint(surface, width, height, boxes, palette, words);
      }
      case COMPARE -> compared().paint(surface, width, height, palette, words);
      case CONTOUR -> {
        var picture = camera.contours(snapshot, width, height, words);
        ContourPainter.paint(surface, width, height, picture, palette, words);
      }
      case SURFACE -> {
        var contours = camera.contours(snapshot, width, height, words);
        var picture = new SurfacePicture(contours, ViewAngle.USUAL, SurfacePicture.FINEST);
        SurfacePainter.paint(surface, width, height, picture, palette, words);
      }
    }
  }

  /** Returns the rows of the step's mini-batch; none where that is all of them. */
  private int[] batch() {
    int[] rows = snapshot.update().map(Update::rows).orElse(new int[0]);
    return rows.length < run.experiment().training().size() ? rows : new int[0];
  }

  private void matrix(Surface surface, double width, double height, Palette palette, Words words) {
    Experiment experiment = run.experiment();
    switch (Quality.ofTraining(experiment, snapshot.weights())) {
      case ConfusionMatrix known -> {
        var picture =
            new MatrixPicture(known.counts(), ClassNames.of(experiment), Optional.empty());
        MatrixPainter.paint(surface, width, height, picture, palette, words);
      }
      case NumberQuality _ -> {
        String target = Columns.of(experiment, words.language()).target();
        String text = words.text("matrix.number", target);
        Sentence.paint(surface, width, height, text, palette.ink2());
      }
    }
  }

  private void descent(Surface surface, double width, double height, Palette palette, Words words) {
    Experiment experiment = run.experiment();
    int index = 0;
    NextStep next = NextStep.of(experiment, snapshot, index);
    CurveWorker curves = new CurveWorker(experiment);
    double start = snapshot.start().get(index);
    Range range = camera.range(curves.range(start, snapshot, index, next.newWeight()));
    int[] rows = snapshot.nextRows();
    Optional<LossCurve> batch =
        rows.length < experiment.training().size()
            ? Optional.of(curves.batchCurve(snapshot.weights(), rows, index, range))
            : Optional.empty();
    double[] unknown = new double[snapshot.way().size()];
    Arrays.fill(unknown, Double.NaN);
    var picture =
        DescentScene.of(
            WeightNames.of(experiment, index, words),
            curves.trainingCurve(
                snapshot.weights(), index, range, DescentScene.exactPlaces(snapshot.way(), next)),
            batch,
            next,
            DescentScene.path(snapshot.way(), unknown, index),
            false);
    DescentPainter.paint(surface, width, height, picture, palette, words);
  }

  private CompareSheet compared() {
    return new CompareSheet(
        camera.comparison(run.standsBeforeDivergence() ? plannedSteps : snapshot.step()));
  }

  private Optional<ActivationMaps> maps(int cells) {
    Experiment experiment = run.experiment();
    return experiment.model().inputs() == 2
        ? Optional.of(new MapWorker(experiment).compute(snapshot.weights(), cells))
        : Optional.empty();
  }
}
