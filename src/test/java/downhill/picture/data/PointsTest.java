package downhill.picture.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointsTest {

  @Test
  void fewRowsAreAllDrawn() {
    Points points = Points.of(5, new int[] {4, 1}, 1);
    assertThat(points.rows()).containsExactly(0, 1, 2, 3, 4);
    assertThat(points.lit()).containsExactly(false, true, false, false, true);
    assertThat(points.selected()).isEqualTo(1);
    assertThat(points.thinned()).isFalse();
  }

  @Test
  void manyRowsAreThinnedTheSameWayEveryTimeButNeverTheBatch() {
    int[] batch = {7, 999_999, 500_001};
    Points points = Points.of(1_000_000, batch, 123_457);
    assertThat(points.rows()).contains(7, 999_999, 500_001, 123_457).isSorted();
    assertThat(points.size()).isBetween(Points.MOST, Points.MOST + 4);
    assertThat(points.rows()[points.selected()]).isEqualTo(123_457);
    assertThat(points.rows()).isEqualTo(Points.of(1_000_000, batch, 123_457).rows());
  }

  @Test
  void aHugeBatchLightsOnlySome() {
    int[] batch = java.util.stream.IntStream.range(0, 100_000).toArray();
    assertThat(Points.of(100_000, batch, -1).size()).isLessThan(Points.MOST + Points.MOST_LIT + 1);
  }
}
