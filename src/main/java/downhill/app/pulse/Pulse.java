package downhill.app.pulse;

import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The one animation timer. Each frame it takes the session's latest state once and shows it to the
 * views, when the state or a setting has changed. Training never waits for it.
 */
public final class Pulse {
  private final Supplier<SessionState> states;
  private final Supplier<ViewSettings> settings;
  private final Set<Registered> views = new LinkedHashSet<>();
  private final Set<LongConsumer> animations = new LinkedHashSet<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          beat(now);
        }
      };

  /** A view and what it was last shown. */
  private static final class Registered {
    private final View view;
    private @Nullable SessionState state;
    private @Nullable ViewSettings settings;

    Registered(View view) {
      this.view = view;
    }

    // Another moment is another object; comparing two moments by value would compare all weights.
    @SuppressWarnings("ReferenceEquality")
    void show(SessionState latest, ViewSettings wanted) {
      if (latest != state || !wanted.equals(settings)) {
        state = latest;
        settings = wanted;
        view.show(latest, wanted);
      }
    }
  }

  /** A pulse over the states that {@code states} hands out; it stands until {@link #start}. */
  public Pulse(Supplier<SessionState> states, Supplier<ViewSettings> settings) {
    this.states = states;
    this.settings = settings;
  }

  /** Shows {@code view} every change from the next frame on, until the subscription ends. */
  public Subscription onChange(View view) {
    var registered = new Registered(view);
    views.add(registered);
    return () -> views.remove(registered);
  }

  /** Calls {@code animation} each frame with the time in nanoseconds, until it ends. */
  public Subscription onFrame(LongConsumer animation) {
    animations.add(animation);
    return () -> animations.remove(animation);
  }

  /** Starts to beat. */
  public void start() {
    timer.start();
  }

  /** Beats no more. */
  public void stop() {
    timer.stop();
  }

  /** One beat at {@code now} nanoseconds. The timer calls it; so do tests and screenshots. */
  public void beat(long now) {
    SessionState state = states.get();
    ViewSettings wanted = settings.get();
    for (Registered view : List.copyOf(views)) {
      guard(() -> view.show(state, wanted));
    }
    for (LongConsumer animation : List.copyOf(animations)) {
      guard(() -> animation.accept(now));
    }
  }

  /** Keeps a view that fails from taking the others with it. */
  private static void guard(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, e);
    }
  }
}
