package downhill.app.work;

import org.jspecify.annotations.Nullable;

/** Sameness where equality would compare a million rows. */
public final class Identity {
  private Identity() {}

  /** Returns whether both are the very same object, or both absent. */
  @SuppressWarnings("ReferenceEquality") // This is what it is for.
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    return one == other;
  }
}
