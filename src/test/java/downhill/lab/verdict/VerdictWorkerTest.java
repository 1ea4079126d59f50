package downhill.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.session.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The classifier against forty runs whose labels are true for reasons of their own. */
final class VerdictWorkerTest {
  static List<LabelledRun> runs() {
    return FortyRuns.all();
  }

  @Test
  void thereAreFourRunsForEachOfTheTen() {
    assertThat(runs()).hasSize(40);
    for (Class<?> kind : Verdict.class.getPermittedSubclasses()) {
      if (Verdict.class.isAssignableFrom(kind) && kind.isRecord()) {
        assertThat(runs()).filteredOn(run -> run.label() == kind).as(kind.getName()).hasSize(4);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void saysWhatIsTrue(LabelledRun run) {
    var experiment = run.experiment();
    var course = run.course(experiment);
    assertThat(run.reason().holds(course, run.step())).as("the label's own reason").isTrue();
    var recording = new Recording(experiment);
    recording.begin();
    recording.seek(run.step());
    if (course.last() == run.step()) {
      recording.forward();
    }
    assertThat(Course.verdict(recording)).isInstanceOf(run.label());
  }

  /** Wherever one looks, a verdict does not contradict what anybody can see in the losses. */
  @ParameterizedTest
  @MethodSource("runs")
  void neverContradictsTheRun(LabelledRun run) {
    var experiment = run.experiment();
    var course = run.course(experiment);
    var facts = new SimpleFacts(course);
    var worker = new VerdictWorker(experiment);
    var recording = new Recording(experiment);
    recording.begin();
    int stride = Math.max(1, course.last() / 24);
    for (int step = 0; step <= course.last(); step += stride) {
      recording.seek(step);
      Verdict verdict = Course.verdict(recording, worker);
      assertThat(facts.allow(verdict, step)).as("step %d: %s", step, verdict).isTrue();
    }
  }
}
