package downhill.lab.sharpness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has been measured of a run, by step. Never changes.
 *
 * @param points ascending by step, one a step at most
 */
public record SharpnessSeries(List<SharpnessPoint> points) {
  /** The most points that are kept; from there on every second one is given up. */
  static final int MOST_POINTS = 2_000;

  /** Takes its own copy. */
  public SharpnessSeries {
    points = List.copyOf(points);
  }

  /** Returns a series without points. */
  public static SharpnessSeries empty() {
    return new SharpnessSeries(List.of());
  }

  /** Returns the same with one point more, in the place of one at the same step. */
  SharpnessSeries with(SharpnessPoint added) {
    List<SharpnessPoint> all = new ArrayList<>(points);
    int place = placeOf(added.step());
    if (place < all.size() && all.get(place).step() == added.step()) {
      all.set(place, added);
    } else {
      all.add(place, added);
    }
    return new SharpnessSeries(all.size() > MOST_POINTS ? everySecond(all) : all);
  }

  private static List<SharpnessPoint> everySecond(List<SharpnessPoint> all) {
    List<SharpnessPoint> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 2) {
      kept.add(all.get(i));
    }
    return kept;
  }

  /** Returns the points up to a step. */
  SharpnessSeries upTo(long step) {
    return new SharpnessSeries(points.subList(0, placeOf(step + 1)));
  }

  /** Returns whether a step has been measured. */
  public boolean has(long step) {
    int place = placeOf(step);
    return place < points.size() && points.get(place).step() == step;
  }

  /** Returns the last point at or before a step. */
  public Optional<SharpnessPoint> at(long step) {
    int place = placeOf(step + 1);
    return place == 0 ? Optional.empty() : Optional.of(points.get(place - 1));
  }

  /** Returns how many points lie before a step. */
  private int placeOf(long step) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).step() < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
