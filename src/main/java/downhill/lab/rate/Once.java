package downhill.lab.rate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something computed when it is first asked for, and kept. For one thread. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> work;
  private @Nullable T made;

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public T get() {
    T known = made;
    if (known == null) {
      known = work.get();
      made = known;
    }
    return known;
  }
}
