package downhill.picture.scene;

import downhill.engine.model.Weights;
import downhill.picture.Numbers;
import downhill.picture.data.RowFormat;
import downhill.picture.data.SamplesPicture;
import downhill.picture.data.SamplesPicture.Column;
import downhill.picture.data.SamplesPicture.Row;
import downhill.scenario.Experiment;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fills the table of samples. */
final class SamplesScene {
  private SamplesScene() {}

  /**
   * Writes the first samples with what the network says of them.
   *
   * @param weights of the moment
   * @param batch rows of the mini-batch of the step
   * @param most how many samples at most
   */
  static SamplesPicture of(
      Experiment experiment, Weights weights, int[] batch, int most, Words words) {
    Columns names = Columns.of(experiment, words.language());
    int features = experiment.dataset().features().size();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.text("samples.number"), ""));
    for (int i = 0; i < features; i++) {
      columns.add(new Column(names.feature(i), names.unitOfFeature(i)));
    }
    columns.add(new Column(names.target(), names.unitOfTarget()));
    columns.add(new Column(words.text("samples.prediction"), names.unitOfTarget()));
    int total = experiment.dataset().size();
    int[] rows = IntStream.range(0, Math.min(most, total)).toArray();
    Outputs outputs = Outputs.of(weights, DataScene.features(experiment, rows), rows);
    var format = new RowFormat(experiment.dataset(), experiment.model());
    List<Row> written = new ArrayList<>();
    for (int row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(Numbers.sample(row));
      for (int i = 0; i < features; i++) {
        cells.add(format.feature(row, i));
      }
      double[] given = outputs.values()[row];
      cells.add(format.target(row));
      cells.add(format.prediction(given));
      boolean lit = Arrays.stream(batch).anyMatch(each -> each == row);
      written.add(new Row(cells, lit, format.misclassified(row, given)));
    }
    return new SamplesPicture(columns, written, total);
  }
}
