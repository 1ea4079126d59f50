package downhill.jmh;

import downhill.data.Progress;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Trainer;
import downhill.lab.session.Detail;
import downhill.lab.session.Recording;
import downhill.lab.session.StepSnapshot;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A step, a snapshot and a seek in scenarios that come with the program. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RunBenchmark {
  private static final int STEPS = 10_000;

  /** Which of them. */
  @Param({"ice-cream", "moons", "spirals-three"})
  public String scenario;

  private Trainer trainer;
  private Recording recording;
  private SeededGenerator random;

  /** Records a run to seek in. */
  @Setup
  public void record() throws ScenarioException {
    Experiment experiment =
        Experiment.prepare(BuiltinScenarios.of(scenario).orElseThrow(), Progress.NONE);
    trainer = experiment.trainer();
    recording = new Recording(experiment);
    recording.seek(STEPS);
    random = new SeededGenerator(3);
  }

  /** One batch: forward, backward, update. */
  @Benchmark
  public boolean step() {
    return trainer.step();
  }

  /** The present moment as a window in motion takes it. */
  @Benchmark
  public StepSnapshot snapshot() {
    return recording.snapshot(Detail.PASSING);
  }

  /** To a random step of ten thousand. */
  @Benchmark
  public long seek() {
    recording.seek(random.nextIndex(STEPS));
    return recording.position();
  }
}
