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
 * @param floor a loss that cannot be got below
 * @param sentence what it shows
 * @param broken whether something is not a number here
 */
public record WhatIfPicture(
    List<String> heads,
    List<String> labels,
    List<List<String>> rows,
    List<String> sum,
    Optional<Floor> floor,
    String sentence,
    boolean broken) {
  /** Takes its own copies. */
  public WhatIfPicture {
    heads = List.copyOf(heads);
    labels = List.copyOf(labels);
    rows = rows.stream().map(List::copyOf).toList();
    sum = List.copyOf(sum);
  }

  /**
   * A loss that cannot be got below, and the loss now.
   *
   * @param least the floor
   * @param now the loss of this recipe, at least as high
   * @param end the loss at the end of the scale
   * @param name what stands at the floor
   */
  public record Floor(double least, double now, double end, String name) {}
}
