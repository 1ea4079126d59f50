package downhill.app.formula;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula as it stands on the screen, written in LaTeX. It reads left to right and knows the
 * signs the formulas of the window use: powers, indices, roots, Greek letters, {@code dL/dw}.
 */
public final class Latex {
  private static final String HAT = "\u0302";

  private static final Pattern SLOPE = Pattern.compile("[d∂](\\p{L})/[d∂](\\p{L}+)");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?(?:e[+−-]?\\d+)?");
  private static final Pattern NAME = Pattern.compile("[\\p{L}&&[^Σᵗˣⁿ]][\\p{L}\\p{M}&&[^Σᵗˣⁿ]]*");
  private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻ᵗˣⁿ]+");
  private static final Pattern LOWERED = Pattern.compile("[₀₁₂₃₄₅₆₇₈₉]+");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("exp", "\\exp"),
          Map.entry("ln", "\\ln"),
          Map.entry("log", "\\log"),
          Map.entry("max", "\\max"),
          Map.entry("min", "\\min"),
          Map.entry("tanh", "\\tanh"),
          Map.entry("α", "\\alpha"),
          Map.entry("β", "\\beta"),
          Map.entry("δ", "\\delta"),
          Map.entry("ε", "\\varepsilon"),
          Map.entry("η", "\\eta"),
          Map.entry("λ", "\\lambda"),
          Map.entry("μ", "\\mu"),
          Map.entry("ρ", "\\rho"),
          Map.entry("σ", "\\sigma"));

  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '−', "-"),
          Map.entry((int) '·', "\\cdot "),
          Map.entry((int) '×', "\\times "),
          Map.entry((int) '≈', "\\approx "),
          Map.entry((int) '≥', "\\ge "),
          Map.entry((int) '≤', "\\le "),
          Map.entry((int) '→', "\\to "),
          Map.entry((int) '∞', "\\infty "),
          Map.entry((int) '…', "\\dots "),
          Map.entry((int) 'Σ', "\\sum "),
          Map.entry((int) '∂', "\\partial "),
          Map.entry((int) '‖', "\\Vert "),
          Map.entry((int) '%', "\\% "),
          Map.entry((int) '#', "\\# "),
          Map.entry((int) '&', "\\& "),
          Map.entry((int) '$', "\\$ "),
          Map.entry((int) '{', "\\{ "),
          Map.entry((int) '}', "\\} "));

  private final String source;
  private int at;

  private Latex(String source) {
    this.source = source;
  }

  /**
   * Returns a formula in LaTeX, without the signs that begin and end mathematics.
   *
   * @param formula as it is shown, such as {@code a = 1/(1 + e^(−0.3)) ≈ 0.574}
   */
  public static String of(String formula) {
    // Only letters with marks are taken apart; the compatible form would also lower a raised 2.
    return new Latex(Normalizer.normalize(formula, Normalizer.Form.NFD)).all(false).strip();
  }

  /** Writes what follows, to the end or up to the bracket that closes. */
  private String all(boolean inBrackets) {
    var written = new StringBuilder();
    while (at < source.length() && !(inBrackets && source.charAt(at) == ')')) {
      written.append(piece());
    }
    return written.toString();
  }

  private String piece() {
    Matcher found = matcher(SLOPE);
    if (found.lookingAt()) {
      at = found.end();
      return "\\frac{d" + found.group(1) + "}{d" + found.group(2) + "}";
    }
    found = matcher(NUMBER);
    if (found.lookingAt()) {
      at = found.end();
      return number(found.group());
    }
    found = matcher(NAME);
    if (found.lookingAt()) {
      at = found.end();
      return name(found.group());
    }
    found = matcher(RAISED);
    if (found.lookingAt()) {
      at = found.end();
      return "^{" + plain(found.group()) + "}";
    }
    found = matcher(LOWERED);
    if (found.lookingAt()) {
      at = found.end();
      return "_{" + plain(found.group()) + "}";
    }
    return sign();
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(source).region(at, source.length());
  }

  private static String number(String shown) {
    int power = shown.indexOf('e');
    String digits = (power < 0 ? shown : shown.substring(0, power)).replace(",", "{,}");
    return power < 0
        ? digits
        : digits
            + " \\cdot 10^{"
            + shown.substring(power + 1).replace('−', '-').replace("+", "")
            + "}";
  }

  private String name(String shown) {
    String known = NAMES.get(shown);
    if (known != null) {
      boolean letter = at < source.length() && Character.isLetter(source.codePointAt(at));
      return letter ? known + "{}" : known + " ";
    }
    if (shown.endsWith(HAT) && shown.length() == 2) {
      return "\\hat{" + shown.charAt(0) + "}";
    }
    return shown.length() == 1
        ? shown
        : "\\text{" + Normalizer.normalize(shown, Normalizer.Form.NFC) + "}";
  }

  /** Writes raised or lowered digits and letters at their usual height. */
  private static String plain(String small) {
    return Normalizer.normalize(small, Normalizer.Form.NFKC).replace('−', '-');
  }

  private String sign() {
    int code = source.codePointAt(at);
    at += Character.charCount(code);
    return switch (code) {
      case '^' -> "^{" + argument() + "}";
      case '_' -> "_{" + argument() + "}";
      case '√' -> "\\sqrt{" + argument() + "}";
      default -> SIGNS.getOrDefault(code, Character.toString(code));
    };
  }

  /** Writes what a power, an index or a root belongs to: what stands in brackets, or one piece. */
  private String argument() {
    if (at < source.length() && source.charAt(at) == '(') {
      at++;
      String inside = all(true);
      at = Math.min(source.length(), at + 1);
      return inside.strip();
    }
    var written = new StringBuilder();
    if (at < source.length() && source.charAt(at) == '−') {
      written.append(sign());
    }
    return at < source.length() ? written.append(piece()).toString().strip() : written.toString();
  }
}
