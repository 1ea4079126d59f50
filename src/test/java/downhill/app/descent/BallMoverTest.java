package downhill.app.descent;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.lab.session.Intent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BallMoverTest {
  private final DescentViewModel model = new DescentViewModel();
  private final List<Intent> sent = new ArrayList<>();
  private final BallMover mover = new BallMover(model, sent::add);

  @BeforeEach
  void showTheFirstCurve() {
    model.show(Runs.at(Runs.iceCream(20), 2), Optional.empty());
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (model.answer().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      model.frame(System.nanoTime());
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void close() {
    model.close();
  }

  private double set() {
    Intent last = sent.getLast();
    assertThat(last).isInstanceOf(Intent.SetWeight.class);
    return ((Intent.SetWeight) last).value();
  }

  @Test
  void theBallStaysInThePicture() {
    double low = model.answer().orElseThrow().range().low();
    double high = model.answer().orElseThrow().range().high();
    mover.moveTo(low - 100);
    assertThat(set()).isBetween(low - (high - low) / 1000, low + (high - low) / 1000);
    mover.moveTo((low + high) / 2);
    assertThat(set()).isBetween(low, high);
  }

  @Test
  void arrowsMoveItByAHundredthOfThePicture() {
    double now = model.answer().orElseThrow().question().snapshot().weights().get(0);
    double notch = model.answer().orElseThrow().range().width() / 100;
    mover.nudge(3);
    assertThat(set()).isBetween(now + 2.8 * notch, now + 3.2 * notch);
    mover.nudge(-1);
    assertThat(set()).isBetween(now - 1.2 * notch, now - 0.8 * notch);
  }

  @Test
  void weightsAreRoundedToWhatOneCanSee() {
    assertThat(BallMover.rounded(3.14159, 0.01)).isEqualTo(3.14);
    assertThat(BallMover.rounded(-54.1807, 0.1)).isEqualTo(-54.2);
    assertThat(BallMover.rounded(0.0004, 0.01)).isEqualTo(0);
    assertThat(BallMover.rounded(1234.5, 100)).isEqualTo(1200);
  }

  @Test
  void whatRestsIsNotSetPlayingByLettingGo() {
    mover.grab();
    mover.release();
    assertThat(sent).isEmpty();
    mover.undo();
    assertThat(sent).containsExactly(new Intent.Undo());
  }
}
