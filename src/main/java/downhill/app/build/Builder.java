package downhill.app.build;

import downhill.app.message.Message;
import downhill.app.work.Identity;
import downhill.lab.session.SessionState;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Language;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes the document by hand, each change on its own to be taken back. */
public final class Builder {
  private final Supplier<Scenario> current;
  private final Consumer<Scenario> revise;
  private final Consumer<Message> messages;
  private List<Phrase> unsaid = List.of();
  private @Nullable Experiment experiment;
  private @Nullable ScenarioEdits onData;

  /**
   * Builds on the open document.
   *
   * @param current the document as it is trained
   * @param revise changes the document
   * @param messages hears what changed along with a change
   */
  public Builder(
      Supplier<Scenario> current, Consumer<Scenario> revise, Consumer<Message> messages) {
    this.current = current;
    this.revise = revise;
    this.messages = messages;
  }

  /** Takes note of a moment; says what the last change brought with it, now that it is there. */
  void show(SessionState state) {
    if (Identity.same(experiment, state.experiment())) {
      return;
    }
    experiment = state.experiment();
    onData = ScenarioEdits.of(state.experiment());
    if (!unsaid.isEmpty()) {
      List<Phrase> notes = unsaid;
      unsaid = List.of();
      messages.accept(new Message(false, language -> sentence(notes, language), Optional.empty()));
    }
  }

  private static String sentence(List<Phrase> notes, Language language) {
    return notes.stream()
        .map(note -> Edit.say(note, language))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Returns what can be changed now; empty before the first moment. */
  Optional<ScenarioEdits> edits() {
    return Optional.ofNullable(onData).map(edits -> edits.of(current.get()));
  }

  /** Makes a change. */
  void make(Edit.Changed change) {
    make(change.scenario(), change.notes());
  }

  /** Makes a change together with what it needs. */
  void make(Edit.Offer offer) {
    make(offer.scenario(), offer.notes());
  }

  private void make(Scenario changed, List<Phrase> notes) {
    unsaid = notes;
    revise.accept(changed);
  }
}
