package downhill.app.preset;

import downhill.app.document.OpenScenario;
import downhill.app.message.Message;
import downhill.scenario.BuiltinScenarios;
import downhill.words.Words;
import java.util.Optional;

/** Two sentences that say what to watch, shown when a scenario with one thing to see opens. */
public final class PresetNote {
  private PresetNote() {}

  /** Returns what to watch in a scenario; empty unless it came with the program for that. */
  public static Optional<Message> of(OpenScenario opened) {
    String id = opened.document().shortName();
    boolean preset =
        opened.file().isEmpty()
            && BuiltinScenarios.ids(BuiltinScenarios.Group.LEARNING_RATE).contains(id);
    return preset
        ? Optional.of(
            new Message(
                false,
                language -> new Words(PresetNote.class, language).text("preset." + id),
                Optional.empty()))
        : Optional.empty();
  }
}
