package downhill.app.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.lab.session.TrainingSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SteadySinceTest {
  private final SteadySince steady = new SteadySince();

  private static SessionState rate(TrainingSession session, double rate) throws Exception {
    session.send(new Intent.SetLearningRate(rate));
    return session.await(state -> state.learningRate() == rate, Duration.ofSeconds(20));
  }

  @Test
  void countsFromTheStepAtWhichTheRateWasSet() throws Exception {
    try (var session = new TrainingSession(Runs.iceCream(40))) {
      assertThat(steady.of(session.state())).isZero();
      assertThat(steady.of(Runs.seek(session, 10))).isZero();
      assertThat(steady.of(rate(session, 0.2))).isEqualTo(10);
      assertThat(steady.of(Runs.seek(session, 30))).isEqualTo(10);
      assertThat(steady.of(Runs.seek(session, 5))).isZero();
      assertThat(steady.of(rate(session, 0.3))).isEqualTo(5);
      assertThat(steady.of(Runs.seek(session, 30))).isEqualTo(5);
    }
  }
}
