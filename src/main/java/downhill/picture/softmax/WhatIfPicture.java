package downhill.picture.softmax;

import java.util.List;
import java.util.Optional;

/**
 * A table that sets another recipe beside softmax.
 *
 * @param heads what stands over the columns of numbers
 * @param labels the classes
 * @param rows the numbers of each class
 * @param sum the last row: its name, then one text a column
 * @param places what each column is asked about by
 * @param sumPlaces what each number of the last row is asked about by
 * @param bounds what this recipe cannot get beyond
 * @param sentence what it shows
 * @param broken whether something is not a number here
 */
public record WhatIfPicture(
    List<String> heads,
    List<String> labels,
    List<List<String>> rows,
    List<String> sum,
    List<Integer> places,
    List<Integer> sumPlaces,
    Optional<Bounds> bounds,
    String sentence,
    boolean broken) {
  /** Takes its own copies. */
  public WhatIfPicture {
    heads = List.copyOf(heads);
    labels = List.copyOf(labels);
    rows = rows.stream().map(List::copyOf).toList();
    sum = List.copyOf(sum);
    places = List.copyOf(places);
    sumPlaces = List.copyOf(sumPlaces);
  }

  /**
   * What a recipe cannot get beyond.
   *
   * @param cap the largest probability of the true class
   * @param floor the least loss
   */
  public record Bounds(Limit cap, Limit floor) {}

  /**
   * A number that cannot be got beyond, and where this recipe is now.
   *
   * @param edge the limit
   * @param now the number of this recipe, on the near side of the limit
   * @param end the number at the end of the scale, which begins at 0
   * @param above whether what lies above the limit is out of reach, or else what lies below
   * @param name what stands at the limit
   */
  public record Limit(double edge, double now, double end, boolean above, String name) {}
}
