package downhill.app.compare;

import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.OptimizerNumbers;
import downhill.lab.compare.RunState;
import downhill.picture.Theme;
import downhill.picture.compare.RunSettings;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How each run's update rule came to its last step for one weight, line by line. */
final class ArithmeticCards {
  private final VBox box = CompareStyle.OPTIMIZER_CARDS.on(new VBox());
  private final List<Card> cards = new ArrayList<>();

  private static final class Card {
    private final Label name = CompareStyle.RUN_NAME.on(new Label());
    private final RunSample sample = new RunSample();
    private final Label lines = Style.NUMBER.on(new Label());
    private final VBox box = Style.INSET.on(new VBox(name, lines));

    Card() {
      name.setGraphic(sample);
      lines.setWrapText(true);
      lines.setMinHeight(Region.USE_PREF_SIZE);
      box.setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(int place, RunState run, List<String> arithmetic, Theme theme, Words words) {
      name.setText(RunSettings.name(run.branch(), words));
      sample.show(place, theme);
      lines.setText(String.join("\n", arithmetic));
    }
  }

  Region view() {
    return box;
  }

  /** Shows the arithmetic of all runs for a weight; none before the first step. */
  void show(ComparisonState state, int weight, Theme theme, Words words) {
    int shown = 0;
    for (int i = 0; i < state.runs().size(); i++) {
      RunState run = state.runs().get(i);
      var numbers = OptimizerNumbers.of(run, weight);
      if (numbers.isPresent()) {
        if (shown == cards.size()) {
          cards.add(new Card());
        }
        cards.get(shown++).show(i, run, StepArithmetic.of(numbers.get()), theme, words);
      }
    }
    if (box.getChildren().size() != shown) {
      box.getChildren().setAll(cards.subList(0, shown).stream().map(card -> card.box).toList());
    }
  }
}
