package downhill.picture.scene;

import downhill.data.Dataset;
import downhill.engine.model.Weights;
import downhill.lab.maps.ActivationMaps;
import downhill.lab.maps.MapPlane;
import downhill.picture.data.DataPicture;
import downhill.picture.data.DataPicture.Column;
import downhill.picture.data.Points;
import downhill.scenario.Experiment;
import downhill.scenario.TargetKind;
import downhill.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * Fills the picture of the data. Sends the drawn rows forward, at most a few thousand: with a large
 * network rather not on the thread of the window.
 */
public final class DataScene {
  private static final int LINE_POINTS = 121;

  private final Experiment experiment;
  private final Weights weights;
  private final Points points;
  private final Outputs outputs;
  private final Columns columns;
  private final boolean residuals;

  private DataScene(
      Experiment experiment, Weights weights, Points points, boolean residuals, Language language) {
    this.columns = Columns.of(experiment, language);
    this.experiment = experiment;
    this.weights = weights;
    this.points = points;
    this.outputs = Outputs.of(weights, features(experiment, points.rows()), order(points.size()));
    this.residuals = residuals;
  }

  /**
   * Shows the rows, also those held back: predicted against true for a number, the fitted line for
   * one feature, the regions of the classes for two, otherwise what each row gives its own class.
   *
   * @param weights of the moment
   * @param batch rows of the current batch
   * @param selected the selected row, or -1
   * @param residuals whether every row's error is drawn, not only those of the batch
   * @param maps what the network gives over the plane of two inputs; needed for regions
   * @param language of the names
   */
  public static DataPicture of(
      Experiment experiment,
      Weights weights,
      int[] batch,
      int selected,
      boolean residuals,
      Optional<ActivationMaps> maps,
      Language language) {
    Points points =
        Points.of(experiment.training().size(), experiment.validation().size(), batch, selected);
    DataScene scene = new DataScene(experiment, weights, points, residuals, language);
    int inputs = experiment.model().inputs();
    if (inputs == 1 && experiment.target() != TargetKind.CLASS) {
      return scene.fittedLine();
    }
    if (experiment.target() == TargetKind.NUMBER) {
      return scene.againstTrue();
    }
    return inputs == 2 && maps.isPresent() ? scene.regions(maps.get()) : scene.shares();
  }

  /** Returns drawn rows as the network sees them. */
  static double[][] features(Experiment experiment, int[] rows) {
    double[][] training = experiment.training().features();
    double[][] features = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      features[i] =
          rows[i] < training.length
              ? training[rows[i]]
              : experiment.validation().features()[rows[i] - training.length];
    }
    return features;
  }

  private static int[] order(int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    return order;
  }

  private Column feature(int index) {
    return new Column(columns.feature(index), columns.unitOfFeature(index));
  }

  private Column target() {
    return new Column(columns.target(), columns.unitOfTarget());
  }

  private double[] raw(int feature) {
    Dataset dataset = experiment.dataset();
    double[] values = new double[points.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = dataset.rows()[points.rows()[i]][feature];
    }
    return values;
  }

  private double[] truths() {
    double[] truths = new double[points.size()];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = experiment.dataset().targets()[points.rows()[i]];
    }
    return truths;
  }

  private int[] classes() {
    int[] classes = new int[points.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (int) Math.round(experiment.dataset().targets()[points.rows()[i]]);
    }
    return classes;
  }

  private DataPicture againstTrue() {
    return new DataPicture.AgainstTrue(points, target(), truths(), outputs.first(), residuals);
  }

  private DataPicture fittedLine() {
    double[] xs = raw(0);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : xs) {
      low = Math.min(low, x);
      high = Math.max(high, x);
    }
    double margin = high > low ? 0.05 * (high - low) : 1;
    double[] lineXs = new double[LINE_POINTS];
    double[][] inputs = new double[LINE_POINTS][];
    for (int i = 0; i < LINE_POINTS; i++) {
      double share = i / (LINE_POINTS - 1.0);
      lineXs[i] = low - margin + share * (high - low + 2 * margin);
      inputs[i] = experiment.input(new double[] {lineXs[i]});
    }
    boolean number = experiment.target() == TargetKind.NUMBER;
    return new DataPicture.FittedLine(
        points,
        feature(0),
        target(),
        xs,
        truths(),
        lineXs,
        Outputs.of(weights, inputs, order(LINE_POINTS)).first(),
        number ? List.of() : Outputs.labels(experiment),
        outputs.first(),
        residuals);
  }

  private DataPicture regions(ActivationMaps maps) {
    int size = maps.size();
    int last = maps.layerCount() - 1;
    int units = maps.units(last);
    int[] classAt = new int[size * size];
    float[] gapAt = new float[size * size];
    double[] given = new double[units];
    for (int cell = 0; cell < classAt.length; cell++) {
      for (int unit = 0; unit < units; unit++) {
        given[unit] = maps.values(last, unit)[cell];
      }
      classAt[cell] = Outputs.decision(given);
      gapAt[cell] = (float) gap(given);
    }
    MapPlane plane = maps.plane().inFeatureUnits(experiment);
    return new DataPicture.Regions(
        points,
        feature(0),
        feature(1),
        new double[] {plane.lowX(), plane.highX(), plane.lowY(), plane.highY()},
        size,
        classAt,
        gapAt,
        raw(0),
        raw(1),
        classes(),
        outputs.decisions(),
        Outputs.labels(experiment));
  }

  /** Returns how far the largest probability is above the second, 0 to 1. */
  private static double gap(double[] outputs) {
    if (outputs.length == 1) {
      return Math.clamp(Math.abs(2 * outputs[0] - 1), 0, 1);
    }
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (double output : outputs) {
      if (output > first) {
        second = first;
        first = output;
      } else {
        second = Math.max(second, output);
      }
    }
    return Math.clamp(Double.isNaN(first - second) ? 0 : first - second, 0, 1);
  }

  private DataPicture shares() {
    int[] truths = classes();
    double[] shares = new double[truths.length];
    for (int i = 0; i < truths.length; i++) {
      shares[i] = outputs.share(i, truths[i]);
    }
    return new DataPicture.Shares(
        points, shares, truths, outputs.decisions(), Outputs.labels(experiment));
  }
}
