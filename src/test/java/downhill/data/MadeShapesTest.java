package downhill.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made sets have the shapes that their names promise, by geometry. */
final class MadeShapesTest {
  @Test
  void moonsAreHalfCirclesThatReachIntoEachOther() {
    Dataset data = BuiltinDataset.MOONS.generate(400, 0, 1, 2);
    for (int r = 0; r < data.size(); r++) {
      double[] p = data.rows()[r];
      boolean upper = data.targets()[r] == 0;
      // The upper arc of radius 2 around (-1, -0.5), and its image through the origin.
      double dx = upper ? p[0] + 1 : -p[0] + 1;
      double dy = upper ? p[1] + 0.5 : -p[1] + 0.5;
      assertThat(Math.hypot(dx, dy)).isCloseTo(2, within(1e-12));
      assertThat(dy).isGreaterThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void armsOfSpiralsWindAsTheyGoOut(int classes) {
    Dataset data = BuiltinDataset.SPIRALS.generate(300, 0, 1, classes);
    for (int r = 0; r < data.size(); r++) {
      double[] p = data.rows()[r];
      double along = Math.hypot(p[0], p[1]) / 3;
      assertThat(along).isBetween(0.05, 1.0);
      double angle = 2 * Math.PI * (data.targets()[r] + 2.5 * along) / classes;
      assertThat(Math.atan2(p[1], p[0]) - angle)
          .satisfies(off -> assertThat(Math.sin((double) off / 2)).isCloseTo(0, within(1e-9)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void blobsAreRoundCloudsOnACircle(int classes) {
    Dataset data = BuiltinDataset.BLOBS.generate(1000 * classes, 0, 1, classes);
    for (int k = 0; k < classes; k++) {
      SummaryStatistics x = new SummaryStatistics();
      SummaryStatistics y = new SummaryStatistics();
      for (int r = k; r < data.size(); r += classes) {
        assertThat(data.targets()[r]).isEqualTo(k);
        x.addValue(data.rows()[r][0]);
        y.addValue(data.rows()[r][1]);
      }
      double angle = Math.PI / 2 + 2 * Math.PI * k / classes;
      assertThat(x.getMean()).isCloseTo(2.1 * Math.cos(angle), within(0.07));
      assertThat(y.getMean()).isCloseTo(2.1 * Math.sin(angle), within(0.07));
      assertThat(x.getStandardDeviation()).isCloseTo(0.5, within(0.05));
      assertThat(y.getStandardDeviation()).isCloseTo(0.5, within(0.05));
    }
  }

  @Test
  void noiseMovesBothFeatures() {
    Dataset still = BuiltinDataset.CIRCLES.generate(4000, 0, 2, 2);
    Dataset moved = BuiltinDataset.CIRCLES.generate(4000, 0.3, 2, 2);
    for (int c = 0; c < 2; c++) {
      SummaryStatistics off = new SummaryStatistics();
      for (int r = 0; r < still.size(); r++) {
        off.addValue(moved.rows()[r][c] - still.rows()[r][c]);
      }
      assertThat(off.getMean()).isCloseTo(0, within(0.02));
      assertThat(off.getStandardDeviation()).isCloseTo(0.3, within(0.01));
    }
  }

  @Test
  void fieldsOfXorKeepAGap() {
    Dataset data = BuiltinDataset.XOR.generate(500, 0, 1, 2);
    for (double[] p : data.rows()) {
      assertThat(Math.abs(p[0])).isBetween(0.2, 3.2);
      assertThat(Math.abs(p[1])).isBetween(0.2, 3.2);
    }
  }
}
