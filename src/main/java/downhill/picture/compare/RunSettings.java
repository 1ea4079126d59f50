package downhill.picture.compare;

import downhill.engine.optimizer.Adagrad;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.picture.Numbers;
import downhill.scenario.Branch;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Says in what runs differ: optimizer, batch size, seed, epochs. */
public final class RunSettings {
  private RunSettings() {}

  /**
   * Returns what a run is called: a name the program gave in the reader's language, else its own.
   */
  public static String name(Branch branch, Words words) {
    if (branch.name().equals("seed " + branch.fit().seed())) {
      return words.text("compare.seed", Long.toString(branch.fit().seed()));
    }
    return branch.name().equals("momentum") ? words.text("compare.momentum") : branch.name();
  }

  /**
   * Returns what a run has that not all have; its optimizer when they do not differ at all.
   *
   * @param branches all runs
   */
  public static String of(Branch branch, List<Branch> branches, Words words) {
    List<String> parts = new ArrayList<>();
    if (differ(branches, each -> each.compile().optimizer())) {
      parts.add(optimizer(branch.compile().optimizer()));
    }
    if (differ(branches, each -> each.fit().batchSize())) {
      parts.add(words.text("compare.batch", Long.toString(branch.fit().batchSize())));
    }
    if (differ(branches, each -> each.fit().seed())) {
      parts.add(words.text("compare.seed", Long.toString(branch.fit().seed())));
    }
    if (differ(branches, each -> each.fit().epochs())) {
      parts.add(words.text("compare.epochs", Long.toString(branch.fit().epochs())));
    }
    return parts.isEmpty() ? optimizer(branch.compile().optimizer()) : String.join(" · ", parts);
  }

  private static boolean differ(List<Branch> branches, Function<Branch, Object> setting) {
    Set<Object> values = new HashSet<>();
    branches.forEach(each -> values.add(setting.apply(each)));
    return values.size() > 1;
  }

  /** Writes an optimizer as Keras' constructor may be called: {@code SGD(0.1, 0.9)}. */
  public static String optimizer(Optimizer optimizer) {
    String rate = Numbers.rate(optimizer.learningRate());
    return switch (optimizer) {
      case Sgd sgd when sgd.momentum() == 0 -> "SGD(" + rate + ")";
      case Sgd sgd ->
          "SGD(" + rate + ", " + Numbers.rate(sgd.momentum()) + (sgd.nesterov() ? ", True)" : ")");
      case RmsProp _ -> "RMSprop(" + rate + ")";
      case Adam _ -> "Adam(" + rate + ")";
      case Adagrad _ -> "Adagrad(" + rate + ")";
    };
  }
}
