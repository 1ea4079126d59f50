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
  void quantitiesComeOneAtATime() {
    model.steppedProperty().set(true);
    model.select(Quantity.TERM);
    assertThat(model.selectedProperty().get()).contains(Quantity.Y);
    model.reveal();
    model.reveal();
    assertThat(model.selectedProperty().get()).contains(Quantity.TERM);
    model.conceal();
    assertThat(model.revealedProperty().get()).isEqualTo(2);
    model.steppedProperty().set(false);
    assertThat(model.revealedProperty().get()).isEqualTo(Quantity.STEPS);
  }
}
