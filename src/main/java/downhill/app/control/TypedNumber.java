package downhill.app.control;

import downhill.data.DecimalText;
import java.text.Normalizer;

/** Reads numbers as people type them. */
public final class TypedNumber {
  private TypedNumber() {}

  /**
   * Returns what was typed in plain characters: full-width digits, as Korean input methods write
   * them, and − are understood.
   */
  public static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replace('\u2212', '-');
  }

  /**
   * Reads a decimal number; no hexadecimal digits, no type letters, no words such as NaN.
   *
   * @return the number, infinite where it is beyond the range; NaN where it is no number
   */
  public static double of(String typed) {
    return DecimalText.parse(plain(typed));
  }
}
