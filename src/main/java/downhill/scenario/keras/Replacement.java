package downhill.scenario.keras;

import java.util.Comparator;
import java.util.List;

/**
 * Other text for a stretch of code.
 *
 * @param from index of its first character; equal to {@code to} where text is inserted
 * @param to index behind its last character
 * @param text what stands there then; may be empty
 */
public record Replacement(int from, int to, String text) {

  /** Returns the code with all of these made; of two that overlap, the one that comes first. */
  static String apply(List<Replacement> replacements, String code) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (Replacement each :
        replacements.stream().sorted(Comparator.comparingInt(Replacement::from)).toList()) {
      if (each.from() >= done) {
        changed.append(code, done, each.from()).append(each.text());
        done = each.to();
      }
    }
    return changed.append(code, done, code.length()).toString();
  }
}
