package downhill.picture;

import java.util.Locale;

/** A set of colours. */
public enum Theme {
  /** Dark ink on light cards. */
  LIGHT,
  /** Light ink on dark cards. */
  DARK;

  /** Returns the name used on the command line and in file names, for example {@code light}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
