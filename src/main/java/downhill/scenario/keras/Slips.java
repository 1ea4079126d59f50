package downhill.scenario.keras;

import downhill.scenario.keras.Slip.Effect;
import downhill.words.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the slips of some code; after {@value #MOST} of them no more. */
final class Slips {
  private static final int MOST = 50;
  private static final int LONGEST_QUOTE = 40;

  private final Source source;
  private final List<Slip> all = new ArrayList<>();
  private boolean blocked;

  Slips(Source source) {
    this.source = source;
  }

  void repaired(Span at, Phrase what, Replacement... repair) {
    add(at, Effect.REPAIRED, what, List.of(repair));
  }

  void repaired(Span at, Phrase what, List<Replacement> repair) {
    add(at, Effect.REPAIRED, what, repair);
  }

  void remark(Span at, Phrase what, List<Replacement> repair) {
    add(at, Effect.REMARK, what, repair);
  }

  void leftOut(Span at, Phrase what) {
    add(at, Effect.LEFT_OUT, what, List.of());
  }

  void blocking(Span at, Phrase what) {
    add(at, Effect.BLOCKING, what, List.of());
  }

  private void add(Span at, Effect effect, Phrase what, List<Replacement> repair) {
    blocked |= effect == Effect.BLOCKING;
    if (all.size() < MOST || (effect == Effect.BLOCKING && all.size() < 2 * MOST)) {
      int from = at.from();
      all.add(
          new Slip(
              what, effect, source.line(from), source.column(from), from, at.to() - from, repair));
    }
  }

  /** Returns whether there can be no scenario. */
  boolean isBlocked() {
    return blocked;
  }

  /** Returns the slips from the top. */
  List<Slip> list() {
    return all.stream().sorted(Comparator.comparingInt(Slip::from)).toList();
  }

  /** Returns code for a sentence: on one line and not too long. */
  String quote(Span span) {
    return quote(source.text(span));
  }

  static String quote(String text) {
    String plain = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    return plain.codePointCount(0, plain.length()) <= LONGEST_QUOTE
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }
}
