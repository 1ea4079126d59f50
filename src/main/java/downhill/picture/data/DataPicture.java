package downhill.picture.data;

import java.util.List;

/** What the network makes of the training rows; which picture fits depends on the data. */
public sealed interface DataPicture {

  /** Returns the rows that are drawn. */
  Points points();

  /**
   * A column of the data.
   *
   * @param name as the scenario has it
   * @param unit may be empty
   */
  record Column(String name, String unit) {
    /** Returns the name with its unit in brackets, where it has one. */
    public String withUnit() {
      return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
  }

  /**
   * Predicted against true, for a number as the target.
   *
   * @param points the rows
   * @param target what is predicted
   * @param truths of each drawn row, not a copy
   * @param predictions of each drawn row, not a copy
   * @param residuals whether every row's error is drawn, not only those of the current batch
   */
  @SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
  record AgainstTrue(
      Points points, Column target, double[] truths, double[] predictions, boolean residuals)
      implements DataPicture {}

  /**
   * One feature and the curve the network draws through it.
   *
   * @param points the rows
   * @param feature along x, in its own unit
   * @param target along y; with two classes the probability of the second
   * @param xs feature of each drawn row, not a copy
   * @param ys target of each drawn row, not a copy
   * @param lineXs feature along the curve, ascending, not a copy
   * @param lineYs what the network gives there, not a copy
   * @param classes the two classes, or none for a number
   * @param predictions of each drawn row, not a copy
   * @param residuals whether every row's error is drawn, not only those of the current batch
   */
  @SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
  record FittedLine(
      Points points,
      Column feature,
      Column target,
      double[] xs,
      double[] ys,
      double[] lineXs,
      double[] lineYs,
      List<String> classes,
      double[] predictions,
      boolean residuals)
      implements DataPicture {
    /** Takes its own copy of the classes. */
    public FittedLine {
      classes = List.copyOf(classes);
    }
  }

  /**
   * Two features, and over their plane the class the network decides for.
   *
   * @param points the rows
   * @param x the first feature
   * @param y the second feature
   * @param plane what part of the plane is covered: low x, high x, low y, high y, not a copy
   * @param size cells on a side of the grid
   * @param classAt class of each cell, row by row from low y, not a copy
   * @param gapAt difference of the two largest probabilities there, 0 to 1, not a copy
   * @param xs first feature of each drawn row, not a copy
   * @param ys second feature of each drawn row, not a copy
   * @param truths class of each drawn row, not a copy
   * @param decisions class the network decides for, not a copy
   * @param classes labels
   */
  @SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
  record Regions(
      Points points,
      Column x,
      Column y,
      double[] plane,
      int size,
      int[] classAt,
      float[] gapAt,
      double[] xs,
      double[] ys,
      int[] truths,
      int[] decisions,
      List<String> classes)
      implements DataPicture {
    /** Takes its own copy of the classes. */
    public Regions {
      classes = List.copyOf(classes);
    }
  }

  /**
   * Classes from any number of features: the probability each row's own class was given.
   *
   * @param points the rows
   * @param shares that probability, not a copy
   * @param truths class of each drawn row, not a copy
   * @param decisions class the network decides for, not a copy
   * @param classes labels
   */
  @SuppressWarnings("ArrayRecordComponent") // A picture is made for one frame and never compared.
  record Shares(Points points, double[] shares, int[] truths, int[] decisions, List<String> classes)
      implements DataPicture {
    /** Takes its own copy of the classes. */
    public Shares {
      classes = List.copyOf(classes);
    }
  }
}
