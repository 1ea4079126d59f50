package downhill.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.lab.rate.RateBands;
import downhill.lab.rate.RateBands.Bands;
import downhill.lab.rate.RateBands.Farthest;
import downhill.lab.rate.RateBands.Reach;
import downhill.lab.rate.RateBands.Reason;
import downhill.lab.rate.RateBands.Unknown;
import downhill.lab.rate.RateBands.Validity;
import downhill.lab.rate.Stall;
import downhill.picture.descent.DialPicture;
import downhill.picture.descent.DialPicture.Effect;
import downhill.picture.descent.DialPicture.Mark;
import downhill.picture.descent.DialPicture.Name;
import downhill.picture.descent.DialScale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class DialSceneTest {
  @Test
  void bandsFollowOneAnotherAndMarksCarryTheirFormulas() {
    DialPicture dial = dial(bands(new Sgd(0.1), 0.01, false));
    assertThat(dial.bands())
        .extracting(DialPicture.Band::effect)
        .containsExactly(Effect.STALLS, Effect.GLIDES, Effect.OVERSHOOTS, Effect.DIVERGES);
    assertThat(dial.bands().get(1).from()).isEqualTo(0.01);
    assertThat(dial.marks())
        .containsExactly(
            new Mark(Name.SWING, "1/λmax", 0.5),
            new Mark(Name.BEST, "2/(λmin+λmax)", 0.8),
            new Mark(Name.LIMIT, "2/λmax", 1));
  }

  @Test
  void anEstimateIsNamedSoAndMayCoverTheBandsBelowTheLimit() {
    assertThat(dial(bands(new Sgd(0.1), 3, true)).bands())
        .extracting(DialPicture.Band::effect)
        .containsExactly(Effect.STALLS_ABOUT, Effect.DIVERGES);
  }

  @Test
  void momentumHasItsOwnFormulas() {
    assertThat(dial(bands(new Sgd(0.1, 0.9, false), 0.01, false)).marks())
        .extracting(Mark::symbol)
        .contains("(1−√μ)²/λmax", "(2+2μ)/λmax");
    assertThat(dial(bands(new Sgd(0.1, 0.9, true), 0.01, false)).marks())
        .extracting(Mark::symbol)
        .contains("((1−μ)/(1+μ))²/λmax", "(2+2μ)/((1+2μ)·λmax)");
  }

  @Test
  void reachTakesThePlaceOfBands() {
    DialPicture known = dial(new Reach(Adam.DEFAULTS, 100, Optional.of(new Farthest(0, 20))));
    assertThat(known.bands())
        .extracting(DialPicture.Band::effect)
        .containsExactly(Effect.SHORT, Effect.REACHES);
    assertThat(known.marks().getFirst().rate()).isEqualTo(0.2);
    assertThat(dial(new Reach(Adam.DEFAULTS, 100, Optional.empty())).rich()).isFalse();
    assertThat(dial(new Unknown(Reason.TOO_LARGE)).rich()).isFalse();
  }

  @Test
  void theScaleHoldsTheMarksToo() {
    var reach = new Reach(Adam.DEFAULTS, 10, Optional.of(new Farthest(0, 5000)));
    assertThat(DialScene.rates(0.1, Optional.of(reach))).containsExactly(0.1, 500);
  }

  private static DialPicture dial(RateBands known) {
    return DialScene.of(0.1, DialScale.around(0.1), Optional.of(known), false);
  }

  private static RateBands bands(Sgd rule, double stall, boolean estimated) {
    return new Bands(
        rule,
        Validity.EXACT,
        2,
        OptionalDouble.of(0.5),
        Optional.of(new Stall(stall, estimated)),
        0.5,
        OptionalDouble.of(0.8),
        1,
        Optional.empty());
  }
}
