package downhill.lab.verdict;

import static downhill.lab.verdict.Scenarios.BOWL;
import static downhill.lab.verdict.Scenarios.FULL;
import static downhill.lab.verdict.Scenarios.LINEAR;
import static downhill.lab.verdict.Scenarios.MSE;
import static downhill.lab.verdict.Scenarios.PAIR;
import static downhill.lab.verdict.Scenarios.adam;
import static downhill.lab.verdict.Scenarios.batches;
import static downhill.lab.verdict.Scenarios.builtin;
import static downhill.lab.verdict.Scenarios.dense;
import static downhill.lab.verdict.Scenarios.iceCream;
import static downhill.lab.verdict.Scenarios.line;
import static downhill.lab.verdict.Scenarios.momentum;
import static downhill.lab.verdict.Scenarios.run;
import static downhill.lab.verdict.Scenarios.sgd;

import java.util.List;
import java.util.stream.Stream;

/** Forty runs, four for each verdict and for silence, from different data and models. */
final class FortyRuns {
  private static final String CCE = "categorical_crossentropy";
  private static final String BCE = "binary_crossentropy";
  private static final String BOWL_START = "{\"kernel\":[[6],[2]],\"bias\":[0]}";
  private static final String TWO_LINEAR = LINEAR + "," + LINEAR;
  private static final String RELU_NET = dense(4, "relu") + "," + LINEAR;
  private static final String BLOBS =
      "{\"source\":\"builtin\",\"name\":\"blobs\",\"rows\":200,\"noise\":1.5,\"classes\":2,"
          + "\"seed\":2}";
  private static final String PENGUINS = builtin("penguins", 342, 0, true);
  private static final String IRIS = builtin("iris", 150, 0, true);
  private static final String MOONS = builtin("moons", 200, 0.25, false);
  private static final String TANH_NET = dense(4, "tanh") + "," + dense(1, "sigmoid");

  private FortyRuns() {}

  static List<LabelledRun> all() {
    return Stream.of(
            starting(),
            gliding(),
            overshooting(),
            bouncing(),
            stalled(),
            diverging(),
            diverged(),
            converged(),
            noiseFloor(),
            unknown())
        .flatMap(List::stream)
        .toList();
  }

  private static String bowl(double rate) {
    return run(BOWL, LINEAR, sgd(rate), MSE, 200, FULL, BOWL_START);
  }

  /** Two linear layers of one unit each, with weights a and b: the loss is (ab - 1)². */
  private static String pair(double rate, double a, double b) {
    String start =
        "{\"kernel\":[[%s]],\"bias\":[0]},{\"kernel\":[[%s]],\"bias\":[0]}".formatted(a, b);
    return run(PAIR, TWO_LINEAR, sgd(rate), MSE, 300, FULL, start);
  }

  private static LabelledRun label(
      Class<? extends Verdict> label,
      String name,
      String json,
      int step,
      int ahead,
      LabelledRun.Reason reason) {
    return new LabelledRun(name, json, step, ahead, label, reason);
  }

  private static List<LabelledRun> starting() {
    Class<? extends Verdict> label = Verdict.Starting.class;
    String blobs = run(BLOBS, dense(2, "softmax"), sgd(0.1), CCE, 20, batches(20));
    String circles =
        run(builtin("circles", 100, 0.1, false), TANH_NET, adam(0.01), BCE, 20, batches(10));
    String iris = run(IRIS, dense(3, "softmax"), sgd(0.1), CCE, 50, batches(16));
    return List.of(
        label(
            label,
            "line",
            run(line(0.4), LINEAR, sgd(0.1), MSE, 20, FULL),
            0,
            1,
            Reasons::hardlyBegun),
        label(label, "blobs", blobs, 1, 1, Reasons::hardlyBegun),
        label(label, "circles", circles, 2, 1, Reasons::hardlyBegun),
        label(label, "iris", iris, 1, 1, Reasons::hardlyBegun));
  }

  private static List<LabelledRun> gliding() {
    Class<? extends Verdict> label = Verdict.Gliding.class;
    String ice = run(iceCream(true, 0), LINEAR, sgd(0.1), MSE, 100, FULL);
    String iris = run(IRIS, dense(3, "softmax"), sgd(0.1), CCE, 300, FULL);
    String moons = run(MOONS, TANH_NET, sgd(0.5), BCE, 500, FULL);
    return List.of(
        label(label, "bowl, η below 1/λmax", bowl(0.2), 6, 30, Reasons::goesStraightDown),
        label(label, "ice cream, standardised", ice, 8, 30, Reasons::goesStraightDown),
        label(label, "iris", iris, 40, 260, Reasons::goesStraightDown),
        label(label, "moons", moons, 50, 200, Reasons::goesStraightDown));
  }

  private static List<LabelledRun> overshooting() {
    Class<? extends Verdict> label = Verdict.Overshooting.class;
    String line = run(line(0), LINEAR, sgd(0.6), MSE, 100, FULL);
    String penguins = run(PENGUINS, LINEAR, sgd(0.47), MSE, 100, FULL);
    String rolling = run(line(0.4), LINEAR, momentum(0.05, 0.9), MSE, 300, FULL);
    return List.of(
        label(label, "bowl, η between 1/λmax and 2/λmax", bowl(0.92), 8, 30, Reasons::zigzagsDown),
        label(label, "line", line, 12, 30, Reasons::zigzagsDown),
        label(label, "penguins", penguins, 20, 30, Reasons::zigzagsDown),
        label(label, "line with momentum", rolling, 30, 200, Reasons::rollsToRest));
  }

  private static List<LabelledRun> bouncing() {
    Class<? extends Verdict> label = Verdict.Bouncing.class;
    String ice = iceCream(true, 0);
    double most =
        new Course(Course.experiment(run(ice, LINEAR, sgd(1), MSE, 1, FULL)), 0).lambdaMax();
    String edge = run(ice, LINEAR, sgd(2 / most), MSE, 300, FULL);
    String mae = run(PAIR, LINEAR, sgd(0.5), "mae", 100, FULL, "{\"kernel\":[[0.2]],\"bias\":[0]}");
    return List.of(
        label(label, "bowl, η = 2/λmax", bowl(1), 30, 300, Reasons::comesBackForEver),
        label(label, "ice cream, η = 2/λmax", edge, 150, 300, Reasons::comesBackForEver),
        label(label, "absolute error, constant rate", mae, 40, 300, Reasons::comesBackForEver),
        label(label, "two layers", pair(0.55, 0.8, 0.8), 60, 300, Reasons::comesBackForEver));
  }

  private static List<LabelledRun> stalled() {
    Class<? extends Verdict> label = Verdict.Stalled.class;
    String lecture =
        run(builtin("ice-cream", 500, 0, false), LINEAR, adam(0.001), MSE, 10, batches(32));
    String raw = run(iceCream(false, 0), LINEAR, sgd(1e-4), MSE, 60, batches(32));
    String dead =
        run(
            line(0),
            RELU_NET,
            sgd(0.1),
            MSE,
            300,
            FULL,
            "{\"kernel\":[[0.5,0.5,-0.5,0.3]],\"bias\":[-3,-4,-5,-3]},"
                + "{\"kernel\":[[0.5],[0.4],[-0.3],[0.2]],\"bias\":[0]}");
    return List.of(
        label(label, "the lecture's program", lecture, 160, 200, Reasons::keepsHalfOfItsLoss),
        label(label, "ice cream as it is", raw, 280, 200, Reasons::keepsHalfOfItsLoss),
        label(label, "bowl, tiny rate", bowl(1e-6), 20, 200, Reasons::keepsHalfOfItsLoss),
        label(label, "dead units", dead, 80, 220, Reasons::hiddenSlopesAreZero));
  }

  private static List<LabelledRun> diverging() {
    Class<? extends Verdict> label = Verdict.Diverging.class;
    String ice = run(iceCream(false, 0), LINEAR, sgd(0.01), MSE, 10, batches(32));
    String rolling = run(PENGUINS, LINEAR, momentum(0.8, 0.5), MSE, 300, FULL);
    return List.of(
        label(label, "bowl, η above 2/λmax", bowl(1.1), 12, 200, Reasons::explodes),
        label(label, "ice cream as it is, Keras' rate", ice, 6, 60, Reasons::explodes),
        label(label, "penguins with momentum", rolling, 20, 270, Reasons::explodes),
        label(label, "two layers", pair(0.25, 3, 0.1), 6, 10, Reasons::explodes));
  }

  private static List<LabelledRun> diverged() {
    Class<? extends Verdict> label = Verdict.Diverged.class;
    String ice = run(iceCream(false, 0), LINEAR, sgd(0.01), MSE, 100, batches(32));
    String line = run(line(0), LINEAR, momentum(10, 0.9), MSE, 500, FULL);
    return List.of(
        label(label, "bowl", bowl(5), 161, 50, Reasons::ends),
        label(label, "ice cream as it is", ice, 79, 50, Reasons::ends),
        label(label, "line with momentum", line, 107, 50, Reasons::ends),
        label(label, "two layers", pair(0.3, 3, 0.1), 8, 10, Reasons::ends));
  }

  private static List<LabelledRun> converged() {
    Class<? extends Verdict> label = Verdict.Converged.class;
    String line = run(line(0.4), LINEAR, sgd(0.1), MSE, 200, FULL);
    String ice = run(iceCream(true, 0), LINEAR, sgd(0.1), MSE, 40, batches(32));
    String blobs = run(BLOBS, dense(2, "softmax"), sgd(0.3), CCE, 1000, FULL);
    return List.of(
        label(label, "bowl", bowl(0.5), 80, 100, Reasons::nothingLeft),
        label(label, "line with noise", line, 80, 100, Reasons::nothingLeft),
        label(label, "ice cream without noise, batches", ice, 160, 100, Reasons::nothingLeft),
        label(label, "blobs that overlap", blobs, 400, 300, Reasons::nothingLeft));
  }

  private static List<LabelledRun> noiseFloor() {
    Class<? extends Verdict> label = Verdict.NoiseFloor.class;
    String line = run(line(0.4), LINEAR, sgd(0.1), MSE, 200, batches(10));
    String ice = run(iceCream(true, 20), LINEAR, sgd(0.1), MSE, 100, batches(8));
    String penguins = run(PENGUINS, LINEAR, sgd(0.05), MSE, 100, batches(16));
    String blobs = run(BLOBS, dense(2, "softmax"), sgd(0.3), CCE, 100, batches(5));
    return List.of(
        label(label, "line", line, 300, 600, Reasons::onlyALowerRateHelps),
        label(label, "ice cream", ice, 1200, 1200, Reasons::onlyALowerRateHelps),
        label(label, "penguins", penguins, 700, 1200, Reasons::onlyALowerRateHelps),
        label(label, "blobs that overlap", blobs, 2000, 1200, Reasons::onlyALowerRateHelps));
  }

  private static List<LabelledRun> unknown() {
    Class<? extends Verdict> label = Verdict.Unknown.class;
    String rolling = run(line(0.4), LINEAR, momentum(0.05, 0.9), MSE, 300, FULL);
    String relu = run(line(0), RELU_NET, sgd(0.3), MSE, 100, FULL);
    String hidden =
        run(BOWL, LINEAR, sgd(1.1), MSE, 200, FULL, "{\"kernel\":[[3.001],[2]],\"bias\":[1]}");
    String moons = run(MOONS, TANH_NET, adam(0.1), BCE, 100, batches(5));
    return List.of(
        label(
            label,
            "climbs, with momentum, and comes back",
            rolling,
            7,
            190,
            Reasons::climbsYetArrives),
        label(label, "climbs, a network, and comes back", relu, 3, 20, Reasons::climbsYetArrives),
        label(label, "falls, and will diverge", hidden, 5, 100, Reasons::fallsYetExplodes),
        label(label, "now up, now down", moons, 480, 400, Reasons::hasNoDirection));
  }
}
