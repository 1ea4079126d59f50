package downhill.app.descent;

import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.lab.explain.Rule;
import downhill.lab.explain.WeightStep;
import downhill.lab.landscape.NextStep;
import downhill.picture.Numbers;
import downhill.picture.network.SelectionTarget;
import java.math.BigDecimal;
import java.util.List;

/**
 * The arithmetic of a step to come, with its numbers as they are shown. Where the shown numbers do
 * not add up to the last digit, ≈ says so.
 *
 * @param form what the step is made of
 * @param numbers w, η, g, sign, result; or w, Δw, sign, result; or w
 */
record StepSentence(Form form, List<String> numbers) {
  private static final char MINUS = '\u2212';
  private static final int DIGITS = 4;
  private static final double LARGEST_PLAIN = 1e6;

  /** What a step is made of, and the key of its words. */
  enum Form {
    /** Of w − η·g. */
    PLAIN("descent.step.plain", "descent.step.plain.short"),
    /** Of w + Δw. */
    OTHER("descent.step.other", "descent.step.other.short"),
    /** Of w alone, which stays. */
    FROZEN("descent.step.frozen", "descent.step.frozen.short");

    private final String said;
    private final String few;

    Form(String said, String few) {
      this.said = said;
      this.few = few;
    }
  }

  /** Takes its own copy. */
  StepSentence {
    numbers = List.copyOf(numbers);
  }

  /** Writes a step down. */
  static StepSentence of(WeightStep step) {
    double change = step.after() - step.before();
    int decimals = decimals(Math.max(Math.abs(step.before()), Math.abs(step.after())));
    String before = written(step.before(), decimals);
    String after = written(step.after(), decimals);
    if (step.rule() instanceof Rule.Frozen) {
      return new StepSentence(Form.FROZEN, List.of(before));
    }
    if (step.rule() instanceof Rule.Plain) {
      String rate = Numbers.rate(step.learningRate());
      String gradient = written(step.gradient(), decimals(Math.abs(step.gradient())));
      boolean adds = adds(before, minus(product(rate, gradient)), after);
      return new StepSentence(Form.PLAIN, List.of(before, rate, gradient, sign(adds), after));
    }
    // A change that is too small for the digits of the weight would read as none.
    String added = written(change, Math.max(decimals, decimals(Math.abs(change)) - 2));
    boolean adds = adds(before, added, after);
    return new StepSentence(Form.OTHER, List.of(before, added, sign(adds), after));
  }

  /** Returns it in a whole sentence. */
  String said(LocalWords words) {
    return said(words, numbers.toArray());
  }

  /** Returns the sentence with pieces in place of the numbers. */
  String said(LocalWords words, Object... pieces) {
    return words.text(form.said, pieces);
  }

  /** Returns it in few words. */
  String few(LocalWords words, Object... pieces) {
    return words.text(form.few, pieces);
  }

  /**
   * Returns the numbers as pieces of a sentence, each leading to its card.
   *
   * @param next the step it was written of
   * @param edge whose weight it is
   */
  List<Span> spans(NextStep next, SelectionTarget edge) {
    WeightStep step = next.weightStep();
    var to = new Topic.Then(next.step(), new Topic.Weight(edge));
    Span before =
        Span.number(numbers.getFirst(), step.before(), Tone.PLAIN).to(new Link.Part(edge));
    if (form == Form.FROZEN) {
      return List.of(before);
    }
    Span after = Span.number(numbers.getLast(), step.after(), Tone.STRONG).to(new Link.Card(to));
    Span sign = Span.formula(numbers.get(numbers.size() - 2));
    if (form == Form.OTHER) {
      double change = step.after() - step.before();
      Span added = Span.number(numbers.get(1), change, Tone.PLAIN).to(new Link.Card(to));
      return List.of(before, added, sign, after);
    }
    Span rate =
        Span.number(numbers.get(1), step.learningRate(), Tone.RATE)
            .to(new Link.Card(new Topic.LearningRate()));
    Span gradient =
        Span.number(numbers.get(2), step.gradient(), Tone.GRADIENT)
            .to(new Link.Card(new Topic.Then(next.step(), new Topic.Gradient(next.index()))));
    return List.of(before, rate, gradient, sign, after);
  }

  private static int decimals(double size) {
    if (!(size > 0) || !Double.isFinite(size)) {
      return 2;
    }
    return Math.clamp(DIGITS - 1 - (int) Math.floor(Math.log10(size)), 0, 8);
  }

  private static String written(double value, int decimals) {
    double size = Math.abs(value);
    boolean extreme = size >= LARGEST_PLAIN || (size > 0 && size < 1e-6);
    return extreme ? Numbers.scientific(value, 3) : Numbers.fixed(value, decimals);
  }

  private static String sign(boolean adds) {
    return adds ? "=" : "≈";
  }

  private static boolean adds(String before, String change, String after) {
    try {
      BigDecimal sum = number(before).add(number(change));
      return sum.compareTo(number(after)) == 0;
    } catch (NumberFormatException notFinite) {
      return false;
    }
  }

  private static String product(String rate, String gradient) {
    try {
      return number(rate).multiply(number(gradient)).toString();
    } catch (NumberFormatException notFinite) {
      return gradient;
    }
  }

  private static String minus(String number) {
    return number.startsWith("-") ? number.substring(1) : "-" + number;
  }

  private static BigDecimal number(String shown) {
    return new BigDecimal(shown.replace(MINUS, '-'));
  }
}
