package downhill.lab.explain.backward;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Softmax;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.lab.explain.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WalkTest {
  private static final Sequential MODEL =
      new Sequential(2, List.of(new Dense(3, new Tanh()), new Dense(2, new Softmax())));
  private static final Sequential LINE = new Sequential(1, List.of(new Dense(1, new Linear())));

  private static List<Stop> stops(Walk walk) {
    List<Stop> stops = new ArrayList<>(List.of(walk.stop()));
    while (!walk.atEnd()) {
      walk = walk.on();
      stops.add(walk.stop());
    }
    return stops;
  }

  @Test
  void goesForwardLayerByLayerAndSoftmaxInTwo() {
    assertThat(stops(Walk.forward(MODEL, Pace.LAYER)).stream().map(Stop::part))
        .containsExactly(Part.INPUT, Part.OUTPUT, Part.SUM, Part.OUTPUT);
  }

  @Test
  void goesForwardUnitByUnit() {
    assertThat(stops(Walk.forward(MODEL, Pace.NUMBER))).hasSize(1 + 3 + 2 + 2);
  }

  @Test
  void goesBackwardFromTheLossToTheUpdate() {
    assertThat(
            stops(Walk.backward(MODEL, Pace.LAYER)).stream().map(s -> s.part() + " " + s.layer()))
        .containsExactly(
            "OUTPUT_SLOPE 1",
            "SUM_SLOPE 1",
            "GRADIENT 1",
            "SUM_SLOPE 0",
            "GRADIENT 0",
            "UPDATE 1",
            "UPDATE 0");
    // 2 outputs twice, 3 units, and 17 parameters: 3·2+3 and 2·4, each as gradient and update.
    assertThat(stops(Walk.backward(MODEL, Pace.NUMBER))).hasSize(2 + 2 + 3 + 2 * 17);
  }

  @Test
  void theBiasIsTheLastEdgeOfAUnit() {
    assertThat(stops(Walk.backward(LINE, Pace.NUMBER)))
        .containsExactly(
            new Stop(Part.OUTPUT_SLOPE, 0, 0, 0, false),
            new Stop(Part.SUM_SLOPE, 0, 0, 0, false),
            new Stop(Part.GRADIENT, 0, 0, 0, false),
            new Stop(Part.GRADIENT, 0, 0, Parameter.BIAS, false),
            new Stop(Part.UPDATE, 0, 0, 0, false),
            new Stop(Part.UPDATE, 0, 0, Parameter.BIAS, false));
  }

  @Test
  void everyStepOnIsTakenBackByAStepBack() {
    for (Pace pace : Pace.values()) {
      Walk walk = Walk.backward(MODEL, pace);
      List<Stop> there = stops(walk);
      List<Stop> back = new ArrayList<>();
      Walk at = walk.all();
      back.add(at.stop());
      while (!at.atStart()) {
        at = at.back();
        back.add(at.stop());
      }
      assertThat(back.reversed()).isEqualTo(there);
      assertThat(at.back().stop()).isEqualTo(there.getFirst());
      assertThat(walk.all().on().stop()).isEqualTo(there.getLast());
    }
  }

  @Test
  void whatIsReachedGrowsOneByOne() {
    Walk walk = Walk.backward(MODEL, Pace.NUMBER);
    assertThat(walk.reached(Part.OUTPUT_SLOPE, 1, 0)).isTrue();
    assertThat(walk.reached(Part.OUTPUT_SLOPE, 1, 1)).isFalse();
    assertThat(walk.on().reached(Part.OUTPUT_SLOPE, 1, 1)).isTrue();
    Walk atFirstGradient = walk.on().on().on().on();
    assertThat(atFirstGradient.stop()).isEqualTo(new Stop(Part.GRADIENT, 1, 0, 0, false));
    assertThat(atFirstGradient.reached(Part.GRADIENT, 1, 0, 0)).isTrue();
    assertThat(atFirstGradient.reached(Part.GRADIENT, 1, 1, 0)).isFalse();
    assertThat(walk.all().reached(Part.UPDATE, 0, Parameter.BIAS, 2)).isTrue();
    assertThat(walk.all().reached(Part.OUTPUT, 0, 0)).isFalse();
  }

  @Test
  void keepsItsPlaceAtAnotherPace() {
    Walk walk = Walk.backward(MODEL, Pace.NUMBER).on().on().on().on().on();
    Walk layers = walk.at(Pace.LAYER);
    assertThat(layers.stop()).isEqualTo(new Stop(Part.GRADIENT, 1, 0, 0, true));
    assertThat(layers.at(Pace.NUMBER).stop().part()).isEqualTo(Part.GRADIENT);
    assertThat(walk.restOfLayer().stop())
        .isEqualTo(new Stop(Part.GRADIENT, 1, 1, Parameter.BIAS, false));
  }
}
