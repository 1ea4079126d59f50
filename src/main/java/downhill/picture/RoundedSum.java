package downhill.picture;

import java.math.BigDecimal;
import java.util.List;

/** A sum beside its parts, all rounded: where the digits shown do not add up, it carries ≈. */
public final class RoundedSum {
  private RoundedSum() {}

  /** Returns the total, with ≈ before it where the parts as they are shown make another number. */
  public static String marked(String total, List<String> parts) {
    return addsUp(total, parts) ? total : "≈ " + total;
  }

  /** Returns whether the parts as they are shown make the total as it is shown. */
  public static boolean addsUp(String total, List<String> parts) {
    if (total.contains("∞")) {
      return parts.stream().anyMatch(part -> part.contains("∞"));
    }
    BigDecimal shown = BigDecimal.ZERO;
    for (String part : parts) {
      if (part.startsWith("<")) {
        return false;
      }
      shown = shown.add(read(part));
    }
    return shown.compareTo(read(total)) == 0;
  }

  private static BigDecimal read(String text) {
    return new BigDecimal(text.replace('−', '-').replace("%", "").replace("+", ""));
  }
}
