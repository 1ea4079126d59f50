package downhill.scenario.edit;

import downhill.engine.layer.Dense;
import downhill.engine.loss.Loss;
import downhill.scenario.Branch;
import downhill.scenario.Compile;
import downhill.scenario.FitSettings;
import downhill.scenario.Scenario;
import downhill.scenario.TargetKind;
import downhill.words.Phrase;
import java.util.List;
import java.util.Objects;

/**
 * The runs to compare, when the main run is changed: a setting that a run shares with it follows, a
 * setting of its own stays, and a loss that no longer fits gives way to the main run's.
 */
final class Branches {
  private Branches() {}

  static Scenario follow(Scenario before, Scenario after, List<Phrase> notes) {
    if (after.compare().isEmpty()) {
      return after;
    }
    List<Branch> followed =
        after.compare().stream().map(each -> follow(each, before, after, notes)).toList();
    return after.withCompare(followed);
  }

  private static Branch follow(Branch branch, Scenario before, Scenario after, List<Phrase> notes) {
    Compile own = branch.compile();
    Compile then = before.compile();
    Compile now = after.compile();
    Loss loss = same(own.loss(), then.loss(), now.loss());
    if (!fits(loss, after)) {
      loss = now.loss();
      notes.add(Phrase.of("note.branchLoss", branch.name(), loss.kerasName()));
    }
    return new Branch(
        branch.name(),
        new Compile(
            same(own.optimizer(), then.optimizer(), now.optimizer()),
            loss,
            same(own.metrics(), then.metrics(), now.metrics())),
        follow(branch.fit(), before.fit(), after.fit()));
  }

  private static boolean fits(Loss loss, Scenario main) {
    Dense last = main.model().lastLayer();
    return loss.refusal(last.activation()).isEmpty()
        && TargetKind.of(loss, last.activation())
            == TargetKind.of(main.compile().loss(), last.activation());
  }

  private static FitSettings follow(FitSettings own, FitSettings then, FitSettings now) {
    return new FitSettings(
        same(own.epochs(), then.epochs(), now.epochs()),
        same(own.batchSize(), then.batchSize(), now.batchSize()),
        same(own.shuffle(), then.shuffle(), now.shuffle()),
        same(own.validationSplit(), then.validationSplit(), now.validationSplit()),
        same(own.seed(), then.seed(), now.seed()));
  }

  private static <T> T same(T own, T then, T now) {
    return Objects.equals(own, then) ? now : own;
  }
}
