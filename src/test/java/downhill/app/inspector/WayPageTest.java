package downhill.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.view.Sample;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WayPageTest {
  private static final Experiment ICE_CREAM = Runs.iceCream(20);

  private static Explained.Way way(long step) {
    SessionState state = Runs.at(ICE_CREAM, step);
    var target = new SelectionTarget.Edge(0, 1, 0);
    return (Explained.Way)
        Explained.wayOf(new Question(ICE_CREAM, state.snapshot(), target, new Sample.Row(0)));
  }

  @Test
  void thePathHoldsTheWeightAndTheLossOfEachStep() {
    Explained.Way way = way(5);
    assertThat(way.path())
        .extracting(Explained.PastWeight::step)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    for (Explained.PastWeight past : way.path()) {
      SessionState then = Runs.at(ICE_CREAM, past.step());
      assertThat(past.weight()).isEqualTo(then.snapshot().weights().get(1));
      assertThat(past.loss()).isEqualTo(then.snapshot().trainingEvaluation().orElseThrow().loss());
    }
  }

  @Test
  void theStepNotTakenYetIsTheOneThatComes() {
    assertThat(way(5).next().newWeight())
        .isEqualTo(Runs.at(ICE_CREAM, 6).snapshot().weights().get(1));
  }

  @Test
  void thePageEndsInTheTableWithTheLastRowLit() {
    var localization = new Localization(Language.EN);
    Explained.Way way = way(12);
    InspectorPage page =
        WayPage.of(
            way,
            new PartNames(ICE_CREAM, localization),
            localization.beside(InspectorViewModel.class));
    assertThat(page.sections()).hasSize(2);
    List<Block> last = page.sections().getLast().blocks();
    Block.Table table = (Block.Table) last.getLast();
    assertThat(table.rows()).hasSize(8);
    assertThat(table.rows().getLast().lit()).isTrue();
    assertThat(table.rows().getLast().cells().getFirst().text()).isEqualTo("12");
    assertThat(table.columns()).hasSize(3);
  }
}
