package downhill.scenario.edit;

import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.words.Language;
import downhill.words.Phrase;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;

/** What came of a change. */
public sealed interface Edit {

  /**
   * It can be made.
   *
   * @param scenario the scenario with the change in it; the same as before where nothing changed
   * @param notes what changed along with it, for {@link #say}; often none
   */
  record Changed(Scenario scenario, List<Phrase> notes) implements Edit {
    /** Takes its own copy. */
    public Changed {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It cannot be made.
   *
   * @param problem why, with its place in the document
   * @param offer what else would have to change; empty where nothing would help
   */
  record Refused(Problem problem, Optional<Offer> offer) implements Edit {}

  /**
   * The wanted change together with what it needs.
   *
   * @param scenario the scenario with all of it
   * @param words what is changed along with it, for {@link #say}
   * @param notes what changed besides, for {@link #say}
   */
  record Offer(Scenario scenario, Phrase words, List<Phrase> notes) {
    /** Takes its own copy. */
    public Offer {
      notes = List.copyOf(notes);
    }
  }

  /** Says a note or an offer. */
  static String say(Phrase phrase, Language language) {
    return new Words(Edit.class, language).text(phrase.key(), phrase.args().toArray());
  }
}
