package downhill.scenario;

import downhill.words.Phrase;
import java.util.Collection;
import java.util.List;

/** Puts together the problems of one document. */
record Refusals(String file) {
  private static final int LONGEST_QUOTE = 40;

  ScenarioException at(Spot spot, String key, Object... args) {
    return new ScenarioException(
        new Problem(file, spot.line(), spot.column(), spot.path(), key, List.of(args)));
  }

  /** Says that a value is of the wrong type. */
  ScenarioException type(Node found, String typeKey) {
    return at(found.at(), "value.type", Phrase.of(typeKey), describe(found));
  }

  /** Says that a value is of the right type but outside its range. */
  ScenarioException range(Node found, Phrase range) {
    return at(found.at(), "value.range", range, describe(found));
  }

  /** Says that a text is none of those that are known. */
  ScenarioException choice(Node found, Collection<String> known) {
    return at(found.at(), "value.choice", String.join(", ", known), describe(found));
  }

  /** Says briefly what a value is, as the sentence's "found". */
  static Object describe(Node node) {
    return switch (node) {
      case Node.ObjectNode _ -> Phrase.of("found.object");
      case Node.ListNode list -> Phrase.of("found.list", list.elements().size());
      case Node.NumbersNode list -> Phrase.of("found.list", list.values().length);
      case Node.TextNode text -> quoted(text.value());
      case Node.NumberNode number -> shortened(number.text());
      case Node.BooleanNode truth -> Boolean.toString(truth.value());
      case Node.NullNode _ -> "null";
    };
  }

  /** Returns a text in quotation marks, on one line and not too long. */
  static String quoted(String text) {
    return "\"" + shortened(text) + "\"";
  }

  /** Returns a text with a space for each character that would break or bend a line. */
  static String onOneLine(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return plain.toString();
  }

  private static String shortened(String text) {
    boolean tooLong = text.codePointCount(0, text.length()) > LONGEST_QUOTE;
    return onOneLine(
        tooLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : text);
  }
}
