package downhill.app.formula;

import downhill.app.link.Link;
import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;

/** A formula put together from left to right: signs, symbols, numbers, each in its tone. */
public final class Formula {
  private final List<Span> spans = new ArrayList<>();

  /** Starts an empty formula. */
  public Formula() {}

  /** Adds signs and symbols in plain ink. */
  public Formula text(String text) {
    spans.add(Span.formula(text));
    return this;
  }

  /** Adds a symbol in a tone. */
  public Formula text(String text, Tone tone) {
    spans.add(Span.formula(text, tone));
    return this;
  }

  /** Adds words in the typeface of text. */
  public Formula words(String text, Tone tone) {
    spans.add(Span.words(text, tone));
    return this;
  }

  /** Adds a number with about four digits, in brackets where it is negative. */
  public Formula factor(double value) {
    return factor(value, Tone.PLAIN);
  }

  /** Adds a number in a tone with about four digits, in brackets where it is negative. */
  public Formula factor(double value, Tone tone) {
    spans.add(Span.number(Figures.of(value).factor(value), value, tone));
    return this;
  }

  /** Adds a number with about four digits. */
  public Formula number(double value, Tone tone) {
    spans.add(Span.number(Figures.of(value).plain(value), value, tone));
    return this;
  }

  /** Adds a number with two decimals, or more when it is small; in brackets where negative. */
  public Formula shortFactor(double value, Tone tone) {
    return span(Span.number(Figures.atMostTwo(value).factor(value), value, tone));
  }

  /** Adds a number with two decimals, or more when it is small. */
  public Formula shortNumber(double value, Tone tone) {
    return span(Span.number(Figures.atMostTwo(value).plain(value), value, tone));
  }

  /** Adds a number with its sign and about four digits. */
  public Formula signed(double value, Tone tone) {
    return span(Span.number(Figures.of(value).signed(value), value, tone));
  }

  /** Adds a piece made elsewhere. */
  public Formula span(Span span) {
    spans.add(span);
    return this;
  }

  /** Lets the piece that was added last lead to what says why it is so. */
  public Formula to(Link why) {
    spans.set(spans.size() - 1, spans.getLast().to(why));
    return this;
  }

  /** Adds pieces made elsewhere. */
  public Formula all(List<Span> pieces) {
    spans.addAll(pieces);
    return this;
  }

  /** Adds a setting such as 0.9, with all the digits it was given, in brackets below 0. */
  public Formula setting(double value, Tone tone) {
    String shown = Numbers.rate(value);
    spans.add(Span.number(value < 0 ? "(" + shown + ")" : shown, value, tone));
    return this;
  }

  /** Returns the text without its tones. */
  public String plain() {
    return String.join("", spans.stream().map(Span::text).toList());
  }

  /** Returns the pieces. */
  public List<Span> spans() {
    return List.copyOf(spans);
  }
}
