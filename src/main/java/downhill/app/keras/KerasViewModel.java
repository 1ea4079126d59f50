package downhill.app.keras;

import downhill.app.i18n.LocalWords;
import downhill.app.page.InspectorPage;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.engine.training.BatchOrder;
import downhill.lab.code.CodeMoment;
import downhill.lab.code.KerasCode;
import downhill.lab.code.KerasSummary;
import downhill.lab.explain.EpochLosses;
import downhill.lab.fit.FitLines;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import downhill.scenario.FitSettings;
import downhill.words.Language;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the drawer shows: code and table are made anew only when they would say something else. */
final class KerasViewModel {
  private static final long REST_NANOS = 100_000_000;
  private static final double READABLE_STEPS = 20;

  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ObjectProperty<Integer> verbose = new SimpleObjectProperty<>(this, "verbose", 1);
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.OUTPUT);
  private @Nullable SessionState state;
  private @Nullable Written written;
  private @Nullable Ordered ordered;
  private long madeAt;

  /** What stands beside the code. */
  enum Page {
    /** What {@code fit} prints. */
    OUTPUT,
    /** The table of layers. */
    SUMMARY,
    /** What Keras prints, and the loss with the weights now. */
    LOSSES,
    /** The batches of the epoch, and why there are any. */
    BATCHES
  }

  /** The orders in which an experiment takes its rows. */
  private record Ordered(Experiment experiment, BatchOrder order) {}

  /** The code with all that it was made of, the large things by identity. */
  private record Written(
      SessionState state, int verbose, Language language, KerasCode code, KerasSummary summary) {

    boolean holdsFor(SessionState other, int wantedVerbose, Language wantedLanguage) {
      return Identity.same(state.experiment(), other.experiment())
          && Identity.same(state.snapshot().start(), other.snapshot().start())
          && state.learningRate() == other.learningRate()
          && state.plannedSteps() == other.plannedSteps()
          && state.lastEdit().equals(other.lastEdit())
          && verbose == wantedVerbose
          && language == wantedLanguage;
    }
  }

  /** Whether the drawer is unfolded. */
  BooleanProperty openProperty() {
    return open;
  }

  /** How much {@code fit} prints, 0 to 2. */
  ObjectProperty<Integer> verboseProperty() {
    return verbose;
  }

  /** What stands beside the code. */
  ObjectProperty<Page> pageProperty() {
    return page;
  }

  /** Takes note of a moment. */
  void show(SessionState latest, ViewSettings settings) {
    state = latest;
    Written last = written;
    if (open.get()
        && (last == null || !last.holdsFor(latest, verbose.get(), settings.language()))) {
      written =
          new Written(
              latest,
              verbose.get(),
              settings.language(),
              KerasCode.of(CodeMoment.of(latest), verbose.get(), settings.language()),
              KerasSummary.of(latest.experiment().model()));
    }
  }

  /** Returns the moment; empty before the first. */
  Optional<SessionState> state() {
    return Optional.ofNullable(state);
  }

  /** Returns the code; the same object while it says the same. */
  Optional<KerasCode> code() {
    return Optional.ofNullable(written).map(Written::code);
  }

  /** Returns the table of layers. */
  Optional<KerasSummary> summary() {
    return Optional.ofNullable(written).map(Written::summary);
  }

  /** Returns the page about the two losses, made a few times a second while the run goes on. */
  Optional<InspectorPage> losses(LocalWords words) {
    return state()
        .filter(now -> isDue(now))
        .map(now -> LossesPage.of(EpochLosses.of(now), now.experiment().training().size(), words));
  }

  /** Returns the page about the mini-batches, made a few times a second while the run goes on. */
  Optional<InspectorPage> batches(LocalWords words) {
    return state().filter(now -> isDue(now)).map(now -> BatchesPage.of(now, order(now), words));
  }

  /** Faster could not be read. */
  private boolean isDue(SessionState now) {
    long time = System.nanoTime();
    boolean fast =
        now.activity() == Activity.PLAYING && now.speed().stepsPerSecond() > READABLE_STEPS;
    if (fast && time - madeAt < REST_NANOS) {
      return false;
    }
    madeAt = time;
    return true;
  }

  private int[] order(SessionState now) {
    Ordered last = ordered;
    if (last == null || !Identity.same(last.experiment(), now.experiment())) {
      FitSettings fit = now.experiment().scenario().fit();
      last =
          new Ordered(
              now.experiment(),
              new BatchOrder(now.experiment().training().size(), fit.shuffle(), fit.seed()));
      ordered = last;
    }
    return last.order().ofEpoch(now.snapshot().epoch());
  }

  /** Returns what {@code fit} has printed by now. */
  Optional<FitLines> lines() {
    return state().map(now -> FitLines.of(now, verbose.get()));
  }
}
