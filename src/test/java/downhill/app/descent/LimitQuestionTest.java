package downhill.app.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent;
import downhill.lab.session.Speed;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitQuestionTest {
  private static final FitSettings FULL_BATCH = new FitSettings(20_000, 500, false, 0, 1);

  @Test
  void beyondTheLimitARunDivergesAndBelowItArrives() throws Exception {
    Experiment line = Runs.regression(BuiltinDataset.LINE, 60, FULL_BATCH);
    double limit = new LimitQuestion(line, new Sgd(0.1)).answer().limit().orElseThrow();
    // The standardised feature and the bias each have curvature 2: the limit is 1.
    assertThat(limit).isCloseTo(1, within(1e-9));
    assertThat(endOf(line, limit * 1.05)).isEqualTo(Activity.DIVERGED);
    assertThat(endOf(line, limit * 0.95)).isEqualTo(Activity.FINISHED);
  }

  @Test
  void whereNobodyKnowsItExactlyThereIsNone() {
    Experiment batches =
        Runs.regression(BuiltinDataset.LINE, 60, new FitSettings(1, 8, true, 0, 1));
    assertThat(new LimitQuestion(batches, new Sgd(0.1)).answer().limit()).isEmpty();
    Experiment line = Runs.regression(BuiltinDataset.LINE, 60, FULL_BATCH);
    assertThat(new LimitQuestion(line, Adam.DEFAULTS).answer().limit()).isEmpty();
    Experiment curved = Runs.twoClasses(BuiltinDataset.CIRCLES, 8, 2);
    assertThat(new LimitQuestion(curved, new Sgd(0.1)).answer().limit()).isEmpty();
  }

  private static Activity endOf(Experiment experiment, double rate) throws Exception {
    try (var session = new TrainingSession(experiment)) {
      session.send(new Intent.SetLearningRate(rate));
      session.send(new Intent.SetSpeed(Speed.MAXIMUM));
      session.send(new Intent.Play());
      return session
          .await(
              state ->
                  state.activity() == Activity.DIVERGED || state.activity() == Activity.FINISHED,
              Duration.ofSeconds(20))
          .activity();
    }
  }
}
