package downhill.cli;

import downhill.lab.explain.LogBase;
import java.util.Arrays;
import java.util.List;

/** The option {@code --base}. */
final class Bases {
  static final String OPTION = "--base";

  private Bases() {}

  /** Returns the base that was asked for; e without the option. */
  static LogBase of(Arguments arguments) throws UsageException {
    List<String> known = Arrays.stream(LogBase.values()).map(LogBase::symbol).toList();
    String symbol = arguments.choice(OPTION, known);
    return Arrays.stream(LogBase.values())
        .filter(base -> base.symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  /** Returns how its logarithm is written: ln, log2 or log10. */
  static String logarithm(LogBase base) {
    return base == LogBase.E ? "ln" : "log" + base.symbol();
  }
}
