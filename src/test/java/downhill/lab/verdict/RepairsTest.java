package downhill.lab.verdict;

import static downhill.lab.verdict.Scenarios.FULL;
import static downhill.lab.verdict.Scenarios.LINEAR;
import static downhill.lab.verdict.Scenarios.MSE;
import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.lab.session.Intent;
import downhill.lab.session.Recording;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RepairsTest {
  private static final Verdict DIVERGING =
      new Verdict.Diverging(2, false, OptionalLong.empty(), true);

  private static List<Repair> after(String json, long step) {
    var recording = new Recording(Course.experiment(json));
    recording.begin();
    recording.seek(step);
    Moment moment = Course.moment(recording);
    return new Repairs(recording.experiment())
        .of(moment, new VerdictWorker(recording.experiment()).of(moment), () -> false);
  }

  /** λmax is 2, so the limit is 1 and the best rate 2 / (2 + 1/2) = 0.8. */
  @Test
  void ofADivergingRunLeadBackToASafeRate() {
    String json =
        Scenarios.run(
            Scenarios.BOWL,
            LINEAR,
            Scenarios.sgd(1.1),
            MSE,
            200,
            FULL,
            "{\"kernel\":[[5],[-4]],\"bias\":[1]}");
    assertThat(after(json, 20)).containsExactly(new Repair.Rewind(0), new Repair.SafeRate(0, 0.8));
    assertThat(new Repair.SafeRate(0, 0.8).intents())
        .containsExactly(new Intent.Seek(0), new Intent.SetLearningRate(0.8));
  }

  @Test
  void ofATinyRateIsALargerOne() {
    String json = Scenarios.run(Scenarios.BOWL, LINEAR, Scenarios.sgd(1e-6), MSE, 200, FULL);
    assertThat(after(json, 20)).contains(new Repair.Restart(0.8));
  }

  @Test
  void ofANoiseFloorIsATenthOfTheRate() {
    String json =
        Scenarios.run(
            Scenarios.line(0.4), LINEAR, Scenarios.sgd(0.1), MSE, 60, Scenarios.batches(10));
    assertThat(after(json, 300)).containsExactly(new Repair.Rate(0.01, 0));
    assertThat(after(json, 360)).containsExactly(new Repair.Rate(0.01, 60));
  }

  /** 2·250 + 250 + 250·250 + 250 + 250 + 1 weights are more than the 50,000 of the dial. */
  @Test
  void ofALargeNetworkNameNoRate() {
    Experiment large = experiment(250, 250);
    assertThat(new Repairs(large).of(Course.moment(new Recording(large)), DIVERGING, () -> false))
        .containsExactly(new Repair.Rewind(0));
  }

  @Test
  void nobodyWaitsForNameNoRate() {
    Experiment small = experiment(3);
    var repairs = new Repairs(small);
    Moment moment = Course.moment(new Recording(small));
    assertThat(repairs.of(moment, DIVERGING, () -> true)).containsExactly(new Repair.Rewind(0));
    assertThat(repairs.of(moment, DIVERGING, () -> false)).hasSize(2);
  }

  private static Experiment experiment(int... hidden) {
    return TestExperiments.circle(new Sgd(1e6), new FitSettings(5, 8, false, 0, 1), 8, hidden);
  }

  @Test
  void areNotOfferedToARunThatDoesWell() {
    String json =
        Scenarios.run(Scenarios.iceCream(true, 0), LINEAR, Scenarios.sgd(0.1), MSE, 100, FULL);
    assertThat(after(json, 8)).isEmpty();
  }
}
