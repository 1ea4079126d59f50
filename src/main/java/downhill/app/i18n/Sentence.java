package downhill.app.i18n;

import java.util.Locale;

/** What begins small because a place may stand before it, as a sentence of its own. */
public final class Sentence {
  private Sentence() {}

  /** Returns {@code what} with a capital letter and a full stop. */
  public static String of(String what) {
    return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ".";
  }
}
