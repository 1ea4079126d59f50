package downhill.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lab that a scenario opens. */
public enum Lab {
  /** What is a network, what happens in a step? */
  NETWORK,
  /** Why does the learning rate matter? */
  DESCENT,
  /** How do scores become a probability and a loss? */
  SOFTMAX,
  /** Where does cross-entropy come from? */
  ENTROPY,
  /** Which setting wins? */
  COMPARE;

  /** Returns the name it has in a scenario, for example {@code network}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a lab by the name it has in a scenario. */
  public static Optional<Lab> of(String id) {
    return Arrays.stream(values()).filter(known -> known.id().equals(id)).findFirst();
  }
}
