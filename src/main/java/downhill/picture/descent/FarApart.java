package downhill.picture.descent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses which of many places are to carry a number: a few, as far from one another as can be. */
public final class FarApart {
  private FarApart() {}

  /**
   * Chooses places one after the other, each the one farthest from those before.
   *
   * @param places as x and y in pixels; null for one that is not to be chosen
   * @param taken places that are taken already; those that are no number take nothing
   * @param most how many are chosen at most
   * @param apart how far from one another they are at least, in pixels
   * @return their indices, in the order of choice
   */
  public static List<Integer> choose(
      List<double @Nullable []> places, List<double[]> taken, int most, double apart) {
    double[] nearest = new double[places.size()];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = places.get(i) == null ? 0 : Double.POSITIVE_INFINITY;
    }
    taken.forEach(place -> come(nearest, places, place));
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < most) {
      int farthest = -1;
      for (int i = 0; i < nearest.length; i++) {
        if (nearest[i] >= apart && (farthest < 0 || nearest[i] > nearest[farthest])) {
          farthest = i;
        }
      }
      double[] place = farthest < 0 ? null : places.get(farthest);
      if (place == null) {
        return chosen;
      }
      chosen.add(farthest);
      come(nearest, places, place);
    }
    return chosen;
  }

  private static void come(double[] nearest, List<double @Nullable []> places, double[] newcomer) {
    for (int i = 0; i < nearest.length; i++) {
      double[] place = places.get(i);
      if (place != null) {
        double away = Math.hypot(place[0] - newcomer[0], place[1] - newcomer[1]);
        nearest[i] = away < nearest[i] ? away : nearest[i];
      }
    }
  }
}
