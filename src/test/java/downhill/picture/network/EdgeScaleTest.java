package downhill.picture.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.engine.model.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeScaleTest {

  @Test
  void widthIsOnePlusFiveTimesTheShareBesideTheMedian() {
    EdgeScale scale = EdgeScale.of(NetworkSamples.iceCream().weights(), 0);
    // |19.5014|, |-10.94|, |14.07|: the median is 14.07, the bias is not counted.
    assertThat(scale.median()).isEqualTo(14.07);
    assertThat(scale.width(14.07)).isCloseTo(3.5, within(1e-12));
    assertThat(scale.width(-10.94)).isCloseTo(1 + 5 * 10.94 / 25.01, within(1e-12));
    assertThat(scale.width(0)).isEqualTo(1);
    assertThat(scale.width(1e9)).isLessThan(6);
  }

  @Test
  void crowdedLayersHaveThinnerEdges() {
    assertThat(new EdgeScale(2, 127).width(2)).isCloseTo(0.75 * 3.5, within(1e-12));
    assertThat(new EdgeScale(2, 128).width(2)).isCloseTo(0.5 * 3.5, within(1e-12));
    Weights eight = Weights.zeros(new Sequential(4, List.of(new Dense(2, new Linear()))));
    assertThat(EdgeScale.of(eight, 0).dense()).isTrue();
    assertThat(EdgeScale.of(eight, 0).width(0)).isEqualTo(0.75);
  }

  @Test
  void medianOfAnEvenNumberIsBetweenTheMiddleTwo() {
    Weights four = Weights.zeros(new Sequential(2, List.of(new Dense(2, new Linear()))));
    double[] kernel = {1, -2, 4, 9};
    for (int i = 0; i < kernel.length; i++) {
      four.set(i, kernel[i]);
    }
    assertThat(EdgeScale.of(four, 0).median()).isEqualTo(3);
  }
}
