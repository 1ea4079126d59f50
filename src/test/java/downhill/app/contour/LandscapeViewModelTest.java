package downhill.app.contour;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.data.BuiltinDataset;
import downhill.lab.landscape.GridWorker;
import downhill.lab.landscape.Landmarks;
import downhill.lab.landscape.PlaneChoice;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LandscapeViewModelTest {
  private static final SessionState ICE_CREAM = Runs.at(Runs.iceCream(40), 6);

  private final LandscapeViewModel model = new LandscapeViewModel();
  private long nanos;

  @AfterEach
  void close() {
    model.close();
  }

  /** Lets frames pass until something is so. */
  private void await(BooleanSupplier wanted) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      nanos += 16_000_000;
      model.frame(nanos);
      Thread.onSpinWait();
    }
  }

  private boolean isRefined() {
    return model
        .answer()
        .filter(answer -> answer.grid().side() == GridWorker.SIDES.getLast())
        .isPresent();
  }

  @Test
  void aRestingMomentIsRefinedToTheFinestGrid() {
    model.show(Runs.at(Runs.twoClasses(BuiltinDataset.MOONS, 400, 8, 8), 3), Optional.empty());
    await(() -> model.answer().isPresent());
    await(this::isRefined);
    assertThat(model.answer().orElseThrow().survey().landmarks().step()).isEqualTo(3);
  }

  @Test
  void theEdgesThatWereClickedLastAreTheAxes() {
    model.show(ICE_CREAM, Optional.empty());
    assertThat(model.xProperty().get()).isEqualTo(0);
    assertThat(model.yProperty().get()).isEqualTo(1);
    model.show(ICE_CREAM, Optional.of(new SelectionTarget.Edge(0, 2, 0)));
    assertThat(model.xProperty().get()).isEqualTo(2);
    assertThat(model.yProperty().get()).isEqualTo(0);
    model.show(ICE_CREAM, Optional.of(new SelectionTarget.BiasEdge(0, 0)));
    assertThat(model.xProperty().get()).isEqualTo(3);
    assertThat(model.yProperty().get()).isEqualTo(2);
    assertThat(model.curveWeight()).isEqualTo(3);
    // A node is no weight.
    model.show(ICE_CREAM, Optional.of(new SelectionTarget.Node(0, 0)));
    assertThat(model.xProperty().get()).isEqualTo(3);
  }

  @Test
  void theTwoAxesStayDifferentWeights() {
    model.show(ICE_CREAM, Optional.empty());
    model.xProperty().set(1);
    assertThat(model.yProperty().get()).isEqualTo(0);
    model.yProperty().set(1);
    assertThat(model.xProperty().get()).isEqualTo(0);
  }

  @Test
  void anAnswerForAnotherPlaneIsNotShown() {
    model.show(ICE_CREAM, Optional.empty());
    await(() -> model.answer().isPresent());
    model.planeProperty().set(true);
    assertThat(model.answer()).isEmpty();
    await(() -> model.answer().isPresent());
    LandscapeAnswer answer = model.answer().orElseThrow();
    assertThat(answer.survey().choice()).isEqualTo(new PlaneChoice.StartNowBest());
    assertThat(answer.survey().landmarks().lowest().orElseThrow().kind())
        .isEqualTo(Landmarks.Kind.OPTIMUM);
  }

  @Test
  void anotherScenarioBeginsWithItsFirstWeights() {
    model.show(ICE_CREAM, Optional.of(new SelectionTarget.BiasEdge(0, 0)));
    await(() -> model.answer().isPresent());
    model.show(Runs.at(Runs.iceCream(24), 0), Optional.of(new SelectionTarget.BiasEdge(0, 0)));
    assertThat(model.answer()).isEmpty();
    assertThat(model.xProperty().get()).isEqualTo(0);
    assertThat(model.yProperty().get()).isEqualTo(1);
  }
}
