package downhill.app.compare;

import downhill.app.control.Card;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Convergence;
import downhill.lab.verdict.Verdict;
import downhill.picture.compare.ComparePicture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ObjIntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What came of each run, and how many of them converged. */
final class RunsCard implements AutoCloseable {
  /** Nine verdicts may take half a second of work. */
  private static final long REST_NANOS = 3_000_000_000L;

  private final CompareViewModel model;
  private final LocalWords words;
  private final RunTable table;
  private final Label converged = Style.MUTED.on(new Label());
  private final Card card;
  private final LatestWorker<ComparisonState, VerdictDesk.Answer> worker =
      new LatestWorker<>("verdicts of the comparison", new VerdictDesk());
  private @Nullable ComparisonState asked;
  private VerdictDesk.@Nullable Answer shown;
  private long askedAt;

  /**
   * A card without runs.
   *
   * @param ask hears which number of which run is asked about
   */
  RunsCard(CompareViewModel model, Localization localization, ObjIntConsumer<Topic> ask) {
    this.model = model;
    this.words = localization.beside(RunsCard.class);
    this.table = new RunTable(model, words, ask);
    this.card = new Card(words.bound("compare.runs"), new StackPane(table));
    converged.setMinWidth(0);
    card.addBeside(converged);
  }

  Region view() {
    return card;
  }

  /** Asks what the runs are doing, but not too often. */
  void frame(ComparisonState state, long nanos) {
    boolean rests = CompareViewModel.isRunning(state) && nanos - askedAt < REST_NANOS;
    if (!rests && !Identity.same(asked, state)) {
      asked = state;
      askedAt = nanos;
      worker.ask(state);
    }
  }

  /** Returns whether there are verdicts that have not been shown. */
  boolean isFresh() {
    return !Identity.same(worker.answer().orElse(null), shown);
  }

  void show(ComparisonState state, ComparePicture picture, ViewSettings settings) {
    shown = worker.answer().orElse(null);
    List<Verdict> verdicts =
        Optional.ofNullable(shown)
            .filter(known -> Identity.same(known.state().plan(), state.plan()))
            .map(VerdictDesk.Answer::verdicts)
            .orElse(List.of());
    table.show(state, picture, verdicts, settings);
    OptionalDouble target = model.target();
    converged.setText(target.isPresent() ? sentence(state, target.getAsDouble()) : "");
  }

  private String sentence(ComparisonState state, double target) {
    int there = new Convergence(target).count(state);
    String key =
        SeedWall.is(state.plan().branches()) ? "compare.converged.seeds" : "compare.converged";
    return words.text(key, there, state.runs().size());
  }

  @Override
  public void close() {
    worker.close();
  }
}
