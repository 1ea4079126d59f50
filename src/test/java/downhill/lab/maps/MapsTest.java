package downhill.lab.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.explain.ForwardExplanation;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import org.junit.jupiter.api.Test;

final class MapsTest {
  private static final FitSettings FIT = new FitSettings(5, 16, true, 0.2, 9);

  private static double[] middleOf(MapPlane plane, int size, int column, int row) {
    return new double[] {
      plane.lowX() + (column + 0.5) * (plane.highX() - plane.lowX()) / size,
      plane.lowY() + (row + 0.5) * (plane.highY() - plane.lowY()) / size
    };
  }

  @Test
  void everyCellIsTheForwardPassOfItsMiddle() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 60);
    MapWorker worker = new MapWorker(experiment);
    for (int size : new int[] {48, 7, 7, 100}) {
      ActivationMaps maps = worker.compute(experiment.start(), size);
      assertThat(maps.size()).isEqualTo(size);
      for (int cell = 0; cell < size; cell += Math.max(1, size / 9)) {
        int row = (cell * 5) % size;
        ForwardExplanation forward =
            ForwardExplanation.of(experiment.start(), middleOf(maps.plane(), size, cell, row));
        for (int layer = 0; layer < 3; layer++) {
          for (int unit = 0; unit < maps.units(layer); unit++) {
            assertThat((double) maps.value(layer, unit, cell, row))
                .isCloseTo(forward.output(layer, unit), within(1e-6));
          }
        }
      }
    }
  }

  @Test
  void olderMapsStayAsTheyWere() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 60);
    MapWorker worker = new MapWorker(experiment);
    ActivationMaps maps = worker.compute(experiment.start(), 10);
    float[] before = maps.values(0, 0).clone();
    worker.compute(downhill.engine.model.Weights.zeros(experiment.model()), 10);
    assertThat(maps.values(0, 0)).isEqualTo(before);
  }

  @Test
  void thePlaneHoldsAllRowsWithAMargin() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 60);
    MapPlane raw = MapPlane.around(experiment).inFeatureUnits(experiment);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : experiment.dataset().rows()) {
      low = Math.min(low, row[0]);
      high = Math.max(high, row[0]);
    }
    assertThat(raw.lowX()).isCloseTo(low - 0.1 * (high - low), within(1e-12));
    assertThat(raw.highX()).isCloseTo(high + 0.1 * (high - low), within(1e-12));
  }

  @Test
  void regionsFollowTheLargestOutput() {
    Experiment experiment = TestExperiments.threeClasses(new Sgd(0.1), FIT, 60);
    ActivationMaps maps = new MapWorker(experiment).compute(experiment.start(), 20);
    DecisionRegions regions = DecisionRegions.of(experiment, maps);
    assertThat(regions.areClasses()).isTrue();
    for (int cell = 0; cell < 20; cell++) {
      int winner = regions.classAt(cell, 19 - cell);
      float p = maps.value(1, winner, cell, 19 - cell);
      for (int k = 0; k < 3; k++) {
        assertThat(maps.value(1, k, cell, 19 - cell)).isLessThanOrEqualTo(p);
      }
      assertThat(regions.certaintyAt(cell, 19 - cell)).isCloseTo(p, within(1e-6f));
    }
  }

  @Test
  void oneOutputDividesThePlaneInTwo() {
    Experiment experiment = TestExperiments.circle(new Sgd(0.1), FIT, 60);
    ActivationMaps maps = new MapWorker(experiment).compute(experiment.start(), 20);
    DecisionRegions regions = DecisionRegions.of(experiment, maps);
    for (int cell = 0; cell < 20; cell++) {
      float p = regions.valueAt(cell, cell);
      assertThat(regions.classAt(cell, cell)).isEqualTo(p > 0.5f ? 1 : 0);
      assertThat(regions.certaintyAt(cell, cell)).isEqualTo(Math.max(p, 1 - p));
    }
  }

  @Test
  void otherNetworksThanWithTwoInputsAreRefused() {
    Experiment experiment = TestExperiments.regression(new Sgd(0.1), FIT, 60);
    assertThatThrownBy(() -> new MapWorker(experiment))
        .hasMessage("inputs must number 2. Received: 3");
  }
}
