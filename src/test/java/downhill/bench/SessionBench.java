package downhill.bench;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Sgd;
import downhill.engine.random.SeededGenerator;
import downhill.engine.training.Trainer;
import downhill.lab.TestExperiments;
import downhill.lab.maps.DecisionRegions;
import downhill.lab.maps.MapWorker;
import downhill.lab.session.Activity;
import downhill.lab.session.Intent.Play;
import downhill.lab.session.Intent.Seek;
import downhill.lab.session.Intent.SetSpeed;
import downhill.lab.session.SessionState;
import downhill.lab.session.Speed;
import downhill.lab.session.TrainingSession;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures training through a session with somebody looking 60 times a second, and seeking in a
 * million steps.
 *
 * <p>Run it with {@code java -cp target/classes:target/test-classes:...
 * downhill.bench.SessionBench}.
 */
public final class SessionBench {
  private static final long FRAME_NANOS = 1_000_000_000L / 60;
  private static final int WARM_UP_FRAMES = 180;
  private static final int FRAMES = 300;
  private static final int GRID = 48;

  private SessionBench() {}

  /** Prints one line for each measurement. */
  public static void main(String[] arguments) throws Exception {
    // First, while nothing else lies in memory.
    millionSteps();
    FitSettings endless = new FitSettings(1_000_000, 10, true, 0, 1);
    playground("2-4-2-1", TestExperiments.circle(new Sgd(0.03), endless, 500, 4, 2));
    playground("2-8-8-8-1", TestExperiments.circle(new Sgd(0.03), endless, 500, 8, 8, 8));
    FitSettings batches = new FitSettings(1_000_000, 32, true, 0, 1);
    playground(
        "2-220-220-1 with 49,501 parameters",
        TestExperiments.circle(new Adam(0.001, 0.9, 0.999, 1e-7), batches, 500, 220, 220));
  }

  private static void playground(String name, Experiment experiment) throws Exception {
    double bare = bareEpochsPerSecond(experiment);
    try (TrainingSession session = new TrainingSession(experiment)) {
      session.send(new SetSpeed(Speed.MAXIMUM));
      session.send(new Play());
      double unwatched = epochsPerSecond(session, () -> {});
      MapWorker maps = new MapWorker(experiment);
      double watched =
          epochsPerSecond(
              session,
              () ->
                  DecisionRegions.of(
                      experiment, maps.compute(session.state().snapshot().weights(), GRID)));
      System.out.printf(
          "%s: bare trainer %.1f epochs/s, session %.1f, with maps at 60 frames/s %.1f%n",
          name, bare, unwatched, watched);
    }
  }

  private static double bareEpochsPerSecond(Experiment experiment) {
    Trainer trainer = experiment.trainer();
    long warm = System.nanoTime() + FRAME_NANOS * WARM_UP_FRAMES;
    while (System.nanoTime() < warm) {
      trainer.step();
    }
    long begin = System.nanoTime();
    long from = trainer.steps();
    while (System.nanoTime() - begin < FRAME_NANOS * FRAMES) {
      trainer.step();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return (trainer.steps() - from) / seconds / trainer.stepsPerEpoch();
  }

  /** Looks at a playing session frame by frame and measures how fast it trains. */
  private static double epochsPerSecond(TrainingSession session, Runnable frame) {
    look(session, frame, WARM_UP_FRAMES);
    SessionState before = session.state();
    long begin = System.nanoTime();
    look(session, frame, FRAMES);
    SessionState after = session.state();
    double seconds = (System.nanoTime() - begin) / 1e9;
    double steps = after.snapshot().step() - before.snapshot().step();
    return steps / seconds / after.stepsPerEpoch();
  }

  private static void look(TrainingSession session, Runnable frame, int frames) {
    long next = System.nanoTime();
    for (int i = 0; i < frames; i++) {
      session.state();
      frame.run();
      next += FRAME_NANOS;
      LockSupport.parkNanos(next - System.nanoTime());
    }
  }

  private static void millionSteps() throws Exception {
    FitSettings fit = new FitSettings(20_000, 10, true, 0, 1);
    Adam adam = new Adam(0.001, 0.9, 0.999, 1e-7);
    // 2·8+8 + 8·8+8 + 8+1 = 105 parameters, 50 steps an epoch.
    Experiment experiment = TestExperiments.circle(adam, fit, 500, 8, 8);
    long empty = usedBytes();
    try (TrainingSession session = new TrainingSession(experiment)) {
      session.send(new SetSpeed(Speed.MAXIMUM));
      session.send(new Play());
      Duration patience = Duration.ofMinutes(5);
      session.await(state -> state.activity() == Activity.FINISHED, patience);
      long used = usedBytes() - empty;
      SeededGenerator random = new SeededGenerator(2);
      double worst = 0;
      double sum = 0;
      int seeks = 200;
      for (int i = 0; i < seeks; i++) {
        long step = random.nextIndex(1_000_000);
        long begin = System.nanoTime();
        session.send(new Seek(step));
        session.await(
            s -> s.snapshot().step() == step && s.activity() == Activity.PAUSED, patience);
        double millis = (System.nanoTime() - begin) / 1e6;
        worst = Math.max(worst, millis);
        sum += millis;
      }
      System.out.printf(
          "1,000,000 steps of %d parameters (adam): seek %.2f ms on average, %.2f ms at worst;"
              + " %.0f MB held%n",
          experiment.model().parameterCount(), sum / seeks, worst, used / 1048576.0);
    }
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
