package downhill.app.keras;

import downhill.app.document.Revisions;
import downhill.lab.session.SessionState;
import downhill.scenario.Scenario;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.ScenarioEdits;
import downhill.scenario.edit.Setting;
import downhill.scenario.keras.KerasReader;
import downhill.scenario.keras.KerasReading;
import downhill.words.Language;
import downhill.words.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Changes the scenario by values of the code, and keeps what is to be said of the last change. */
final class CodeEditing {
  private final Revisions revisions;
  private final Supplier<Optional<SessionState>> state;
  private final Supplier<Language> language;
  private final ReadOnlyObjectWrapper<Said> said =
      new ReadOnlyObjectWrapper<>(this, "said", Said.NOTHING);

  /**
   * What is to be said.
   *
   * @param sentence empty for nothing
   * @param refused whether a change was refused, rather than made with something along
   * @param offer what would make it possible
   */
  record Said(String sentence, boolean refused, Optional<Offer> offer) {
    static final Said NOTHING = new Said("", false, Optional.empty());
  }

  /**
   * Something to do.
   *
   * @param word what it is called
   * @param run does it
   */
  record Offer(String word, Runnable run) {}

  CodeEditing(
      Revisions revisions, Supplier<Optional<SessionState>> state, Supplier<Language> language) {
    this.revisions = revisions;
    this.state = state;
    this.language = language;
  }

  /** What is to be said of the last change. */
  ReadOnlyObjectProperty<Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Says nothing any more. */
  void forget() {
    said.set(Said.NOTHING);
  }

  /** Returns the names that a setting can have, together with what else they need. */
  List<String> choices(Setting setting) {
    return edits().stream()
        .flatMap(edits ->
            ScenarioEdits.choices(setting).stream()
                .filter(choice -> isPossible(edits.with(setting, choice))))
        .toList();
  }

  /** Reads pasted code into the open scenario. */
  Optional<KerasReading> read(String code) {
    return edits().map(edits -> KerasReader.read(code, edits));
  }

  /** Changes the scenario to what was read; returns whether there was one. */
  boolean use(KerasReading reading) {
    reading.scenario().ifPresent(scenario -> revise(scenario, reading.notes()));
    return reading.scenario().isPresent();
  }

  private static boolean isPossible(Edit edit) {
    return switch (edit) {
      case Edit.Changed _ -> true;
      case Edit.Refused refused -> refused.offer().isPresent();
    };
  }

  /** Returns what a setting is now. */
  String value(Setting setting) {
    return edits().map(edits -> edits.value(setting)).orElse("");
  }

  /**
   * Returns what Keras takes where the code leaves a setting out; empty for what is always said.
   */
  Optional<String> usual(Setting setting) {
    return edits().flatMap(edits -> edits.usual(setting));
  }

  /** Says which numbers a setting can be; empty where it is a name. */
  String allowed(Setting setting) {
    return ScenarioEdits.range(setting).map(range -> range.sentence(language.get())).orElse("");
  }

  /** Changes a setting; returns whether it could be. */
  boolean change(Setting setting, String typed) {
    Optional<ScenarioEdits> edits = edits();
    return edits.isPresent() && take(edits.get().with(setting, typed));
  }

  private boolean take(Edit edit) {
    return switch (edit) {
      case Edit.Changed(Scenario scenario, List<Phrase> notes) -> {
        revise(scenario, notes);
        yield true;
      }
      case Edit.Refused refused -> {
        Language in = language.get();
        said.set(
            new Said(
                refused.problem().what(in),
                true,
                refused
                    .offer()
                    .map(offer ->
                        new Offer(
                            Edit.say(offer.words(), in),
                            () -> revise(offer.scenario(), offer.notes())))));
        yield false;
      }
    };
  }

  private void revise(Scenario scenario, List<Phrase> notes) {
    Language in = language.get();
    String sentence =
        notes.stream().map(note -> Edit.say(note, in)).collect(Collectors.joining(" "));
    said.set(new Said(sentence, false, Optional.empty()));
    revisions.revise(scenario);
  }

  private Optional<ScenarioEdits> edits() {
    return state.get().map(now -> ScenarioEdits.of(now.experiment()).of(revisions.current()));
  }
}
