package downhill.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * The data sets that come with Downhill: seven made by a formula, two measured in nature.
 *
 * <p>A made set depends on its rows, noise, seed and classes alone, and more noise moves the same
 * points further. In a class set row i belongs to class i modulo K, so that every stretch of rows
 * holds all classes.
 */
public enum BuiltinDataset {
  /**
   * Sales of ice cream: cones = 10 · temperature - 2 · humidity + 20 · discount + 4, with 20 to 38
   * °C, 20 to 90 % and a discount of 0 to 0.5. Noise is in cones; where it would bring sales to 0
   * or below it is drawn again, so that sales stay positive.
   */
  ICE_CREAM("ice-cream"),
  /** A straight line: y = 2 x + 1 for x from -2 to 2. Noise is added to y. */
  LINE("line"),
  /** Four fields, equal in opposite corners: class 1 where the signs of x1 and x2 differ. */
  XOR("xor", 2, 2),
  /** A disc, class 0, inside a ring, class 1. */
  CIRCLES("circles", 2, 2),
  /** Two half circles that reach into each other. */
  MOONS("moons", 2, 2),
  /** Two or three arms wound around each other. */
  SPIRALS("spirals", 2, 3),
  /** Two to five round clouds. */
  BLOBS("blobs", 2, 5),
  /** 150 flowers of three species by four lengths (Fisher, 1936), in an order set by the seed. */
  IRIS("iris", 3, 3, 150),
  /** 342 penguins: body mass from three lengths (Gorman, 2014), in an order set by the seed. */
  PENGUINS("penguins", 0, 0, 342);

  /** The most rows a made set may have. */
  public static final int MAX_ROWS = 1_000_000;

  /** The most noise a made set may have, as a standard deviation. */
  public static final double MAX_NOISE = 1e6;

  private static final int USUAL_ROWS = 500;

  private final String id;
  private final int minClasses;
  private final int maxClasses;
  private final int measuredRows;

  BuiltinDataset(String id) {
    this(id, 0, 0, 0);
  }

  BuiltinDataset(String id, int minClasses, int maxClasses) {
    this(id, minClasses, maxClasses, 0);
  }

  BuiltinDataset(String id, int minClasses, int maxClasses, int measuredRows) {
    this.id = id;
    this.minClasses = minClasses;
    this.maxClasses = maxClasses;
    this.measuredRows = measuredRows;
  }

  /** Finds a set by the name it has in a scenario, for example {@code ice-cream}. */
  public static Optional<BuiltinDataset> of(String id) {
    return Arrays.stream(values()).filter(known -> known.id.equals(id)).findFirst();
  }

  /** Returns the name it has in a scenario, for example {@code ice-cream}. */
  public String id() {
    return id;
  }

  /** Returns whether the set was measured: it then has no noise and no more rows than there are. */
  public boolean measured() {
    return measuredRows > 0;
  }

  /** Returns how many rows there are unless a scenario names another number. */
  public int usualRows() {
    return measured() ? measuredRows : USUAL_ROWS;
  }

  /** Returns the most rows a scenario may ask for. */
  public int maxRows() {
    return measured() ? measuredRows : MAX_ROWS;
  }

  /** Returns the fewest classes the set can have; 0 when its target is a number. */
  public int minClasses() {
    return minClasses;
  }

  /** Returns the most classes the set can have; 0 when its target is a number. */
  public int maxClasses() {
    return maxClasses;
  }

  /** Returns whether a scenario may choose the number of classes. */
  public boolean choosesClasses() {
    return maxClasses > minClasses;
  }

  /**
   * Makes the set.
   *
   * @param rows 1 to {@link #maxRows()}; of a measured set that many rows chosen by the seed
   * @param noise standard deviation of normal noise, 0 to {@link #MAX_NOISE}: added to the target
   *     of {@code ice-cream} and {@code line}, to both features of the others; 0 for measured sets
   * @param seed decides every draw
   * @param classes {@link #minClasses()} to {@link #maxClasses()}
   * @throws IllegalArgumentException when an argument is out of its range
   */
  public Dataset generate(int rows, double noise, long seed, int classes) {
    if (rows < 1 || rows > maxRows()) {
      throw new IllegalArgumentException("rows must be 1 to " + maxRows() + ". Received: " + rows);
    }
    double most = measured() ? 0 : MAX_NOISE;
    if (!(noise >= 0) || noise > most) {
      throw new IllegalArgumentException("noise must be 0 to " + most + ". Received: " + noise);
    }
    if (classes < minClasses || classes > maxClasses) {
      throw new IllegalArgumentException(
          "classes must be " + minClasses + " to " + maxClasses + ". Received: " + classes);
    }
    Draws draws = new Draws(seed, noise);
    return switch (this) {
      case ICE_CREAM -> MadeNumbers.iceCream(rows, draws);
      case LINE -> MadeNumbers.line(rows, draws);
      case XOR -> MadeClasses.xor(rows, draws);
      case CIRCLES -> MadeClasses.circles(rows, draws);
      case MOONS -> MadeClasses.moons(rows, draws);
      case SPIRALS -> MadeClasses.spirals(rows, draws, classes);
      case BLOBS -> MadeClasses.blobs(rows, draws, classes);
      case IRIS -> Measured.iris(rows, draws);
      case PENGUINS -> Measured.penguins(rows, draws);
    };
  }
}
