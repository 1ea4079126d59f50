package downhill.picture.chart;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.timeline.BucketSeries;
import downhill.lab.timeline.Curves;
import downhill.lab.timeline.EpochSeries;
import downhill.picture.Palette;
import downhill.words.Language;
import downhill.words.Words;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Points of the loss chart are found where they are drawn. */
final class LossPointTest {
  private static final Words ENGLISH = new Words(Palette.class, Language.EN);

  /** Two epochs of two steps each. */
  private static final LossChartPicture PICTURE =
      new LossChartPicture(
          new Curves(
              BucketSeries.of(900, 700, 300, 200),
              EpochSeries.of(1, 800, 250),
              EpochSeries.of(0, 1000, 500, 100),
              EpochSeries.of(0, 1100, 600, 900),
              EpochSeries.empty(),
              EpochSeries.empty(),
              EpochSeries.empty()),
          2,
          4,
          4,
          8,
          false,
          "mean_squared_error",
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalLong.empty());

  private static final Plot PLOT = LossChartPainter.plot(PICTURE, 400, 300, ENGLISH);

  private static Optional<LossPoint> at(double epoch, double loss, double right, double down) {
    return LossPoint.at(PICTURE, 400, 300, ENGLISH, PLOT.px(epoch) + right, PLOT.py(loss) + down);
  }

  @Test
  void theNearestPointIsFound() {
    assertThat(at(1, 800, 3, -3)).contains(new LossPoint(LossSeries.KERAS, 1));
    assertThat(at(2, 100, 0, 2)).contains(new LossPoint(LossSeries.END, 2));
    assertThat(at(2, 900, 4, 0)).contains(new LossPoint(LossSeries.VALIDATION, 2));
    assertThat(at(0, 1000, 0, 1)).contains(new LossPoint(LossSeries.END, 0));
  }

  @Test
  void besideThePointsThereIsNone() {
    assertThat(at(1, 800, 9, 0)).isEmpty();
    assertThat(at(1.5, 500, 0, 0)).isEmpty();
    assertThat(at(3, 500, 0, 0)).isEmpty();
  }
}
