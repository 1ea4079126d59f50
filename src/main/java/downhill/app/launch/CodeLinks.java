package downhill.app.launch;

import downhill.app.network.NetworkLab;
import downhill.app.view.PartLight;
import downhill.app.view.Viewing;
import downhill.lab.code.CodePart;
import java.util.Set;
import javafx.scene.layout.Region;

/** Which parts of the window the code speaks of. */
final class CodeLinks {
  private static final Set<CodePart> DATA =
      Set.of(new CodePart.Rows(), new CodePart.ValidationSplit(), new CodePart.Prediction());
  private static final Set<CodePart> BATCHES =
      Set.of(new CodePart.BatchSize(), new CodePart.Shuffle());
  private static final Set<CodePart> LOSS = Set.of(new CodePart.LossName(), new CodePart.Metrics());

  private CodeLinks() {}

  /** Ties the cards of the Network lab to the code. */
  static void network(Viewing viewing, Region model, NetworkLab.Cards cards) {
    PartLight.follow(model, viewing, CodeLinks::isOfWeights);
    PartLight.follow(cards.data(), viewing, DATA::contains);
    PartLight.follow(cards.loss(), viewing, LOSS::contains);
    PartLight.follow(cards.batches(), viewing, BATCHES::contains);
    PartLight.lead(cards.data(), viewing, new CodePart.Rows());
    PartLight.lead(cards.loss(), viewing, new CodePart.LossName());
    PartLight.lead(cards.batches(), viewing, new CodePart.BatchSize());
  }

  /** Ties the track of all steps to the code. */
  static void timeline(Viewing viewing, Region timeline) {
    PartLight.follow(timeline, viewing, new CodePart.Epochs()::equals);
    PartLight.lead(timeline, viewing, new CodePart.Epochs());
  }

  /** What decides where all weights begin, or how all of them move. */
  private static boolean isOfWeights(CodePart part) {
    return switch (part) {
      case CodePart.GivenWeights _,
          CodePart.Seed _,
          CodePart.OptimizerName _,
          CodePart.OptimizerNumber _,
          CodePart.Nesterov _,
          CodePart.Summary _ ->
          true;
      default -> false;
    };
  }
}
