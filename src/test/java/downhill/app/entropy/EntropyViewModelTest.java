package downhill.app.entropy;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.lab.explain.LogBase;
import downhill.lab.explain.entropy.BoxPreset;
import downhill.lab.explain.entropy.Side;
import downhill.picture.entropy.Quantity;
import org.junit.jupiter.api.Test;

final class EntropyViewModelTest {
  private final EntropyViewModel model = new EntropyViewModel();

  @Test
  void everyChangeOfTheBoxesIsTakenBackAndMadeAgain() {
    var first = model.boxes();
    model.add(Side.TRUTH, 0, 1);
    model.measure(LogBase.TEN);
    var last = model.boxes();
    assertThat(model.undoableProperty().get()).isTrue();
    model.undo();
    model.undo();
    assertThat(model.boxes()).isEqualTo(first);
    assertThat(model.undoableProperty().get()).isFalse();
    model.undo();
    model.redo();
    model.redo();
    assertThat(model.boxes()).isEqualTo(last);
    model.undo();
    model.prepare(BoxPreset.NINE_ONE);
    assertThat(model.redoableProperty().get()).isFalse();
  }

  @Test
  void theLastBallStaysInTheBox() {
    model.prepare(BoxPreset.PERFECT);
    var before = model.boxes();
    model.add(Side.TRUTH, 2, -1);
    assertThat(model.boxes()).isEqualTo(before);
    assertThat(model.refusedProperty().get().orElseThrow().reason())
        .isEqualTo(BoxEntry.Reason.NONE);
    model.add(Side.TRUTH, 0, -1);
    assertThat(model.boxes()).isEqualTo(before);
  }

  @Test
  void aStepOfTenStopsAtBothEnds() {
    model.enter(Side.TRUTH, "995, 0");
    model.add(Side.TRUTH, 0, 10);
    assertThat(model.boxes().balls(Side.TRUTH).counts()).containsExactly(1000, 0);
    model.enter(Side.TRUTH, "5, 0");
    model.add(Side.TRUTH, 0, -10);
    assertThat(model.boxes().balls(Side.TRUTH).counts()).containsExactly(1, 0);
    assertThat(model.refusedProperty().get()).isEmpty();
  }

  @Test
  void whatHasNotComeYetIsNotAskedAboutButTheQuestionsAlwaysAre() {
    model.columns().steppedProperty().set(true);
    model.select(Quantity.TERM);
    assertThat(model.selected()).contains(Quantity.Y);
    model.columns().on();
    model.columns().on();
    assertThat(model.selected()).contains(Quantity.TERM);
    model.select(Quantity.BLOCKS);
    assertThat(model.selected()).contains(Quantity.BLOCKS);
  }

  @Test
  void theSlipOpensItsExplanation() {
    model.prepare(BoxPreset.SLIP);
    assertThat(model.selected()).contains(Quantity.TERM);
    assertThat(model.boxes().base()).isEqualTo(LogBase.TEN);
  }
}
