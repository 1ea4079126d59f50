package downhill.picture.chart;

import downhill.picture.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of numbers, linear or logarithmic, and its round ticks.
 *
 * @param from the number at the start
 * @param to the number at the end, larger than {@code from}
 * @param logarithmic whether equal distances are equal factors; then both ends are positive
 * @param ticks in ascending order, all between the ends
 */
public record Axis(double from, double to, boolean logarithmic, List<Tick> ticks) {
  private static final double[] ROUND = {1, 2, 5, 10};

  /** Checks the ends. */
  public Axis {
    ticks = List.copyOf(ticks);
    if (!(from < to) || !(logarithmic || Double.isFinite(to - from))) {
      throw new IllegalArgumentException(
          "from must be smaller than to, both finite. Received: " + from + " and " + to);
    }
    if (logarithmic && !(from > 0)) {
      throw new IllegalArgumentException("A log axis must start above 0. Received: " + from);
    }
  }

  /**
   * Makes a linear axis over exactly the numbers given.
   *
   * @param atMost how many ticks there is room for, at least 2
   */
  public static Axis linear(double from, double to, int atMost) {
    double low = from;
    double high = to;
    if (!(high - low > Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 64)) {
      double margin = low == 0 ? 1 : Math.abs(low) * 0.1;
      low -= margin;
      high += margin;
    }
    return new Axis(low, high, false, ticks(low, high, atMost));
  }

  /** Makes a linear axis widened to round numbers at both ends, so that the ends carry ticks. */
  public static Axis linearRounded(double from, double to, int atMost) {
    Axis exact = linear(from, to, atMost);
    double step = roundStep((exact.to - exact.from) / Math.max(1, atMost - 1));
    double low = Math.floor(exact.from / step + 1e-9) * step;
    double high = Math.ceil(exact.to / step - 1e-9) * step;
    return new Axis(low, high, false, multiples(low, high, step));
  }

  /**
   * Makes a logarithmic axis over exactly the numbers given.
   *
   * @param from above 0
   * @param to at least {@code from}
   */
  public static Axis logarithmic(double from, double to, int atMost) {
    double low = Math.max(from, Double.MIN_NORMAL);
    double high = Math.min(Math.max(to, low), Double.MAX_VALUE / 4);
    if (high < low * 1.2) {
      low /= 1.5;
      high *= 1.5;
    }
    return new Axis(low, high, true, logTicks(low, high, atMost));
  }

  /** Makes a logarithmic axis with a little air beyond both numbers. */
  public static Axis logarithmicRounded(double from, double to, int atMost) {
    Axis exact = logarithmic(from, to, atMost);
    double air = Math.pow(exact.to / exact.from, 0.04);
    // A factor beyond the largest double would be infinite; such an axis needs no air.
    return Double.isFinite(air) ? logarithmic(exact.from / air, exact.to * air, atMost) : exact;
  }

  /** Returns where a number stands: 0 at the start, 1 at the end, beyond them outside. */
  public double fraction(double value) {
    if (logarithmic) {
      double positive = Math.max(value, Double.MIN_VALUE);
      return (Math.log(positive) - Math.log(from)) / (Math.log(to) - Math.log(from));
    }
    return (value - from) / (to - from);
  }

  /** Returns by how much {@link #fraction} rises for each unit that a number rises. */
  public double steepness(double value) {
    return logarithmic
        ? 1 / Math.max(value, Double.MIN_VALUE) / (Math.log(to) - Math.log(from))
        : 1 / (to - from);
  }

  /** Returns the number at a place: the inverse of {@link #fraction}. */
  public double value(double fraction) {
    if (logarithmic) {
      return Math.exp(Math.log(from) + fraction * (Math.log(to) - Math.log(from)));
    }
    return from + fraction * (to - from);
  }

  /** A number alone says nothing of the scale: where a round step leaves one, there are two. */
  private static List<Tick> ticks(double low, double high, int atMost) {
    double step = finestStep(low, high, atMost);
    List<Tick> ticks = multiples(low, high, step);
    while (ticks.size() < 2) {
      step = roundStep(step / 2.5);
      List<Tick> finer = multiples(low, high, step);
      ticks = multiples(low, high, 2 * step);
      if (ticks.size() < 2 && finer.size() > 1) {
        ticks = List.of(finer.getFirst(), finer.getLast());
      }
    }
    return ticks;
  }

  /** Returns the smallest round step of which no more than so many multiples lie in a stretch. */
  private static double finestStep(double low, double high, int atMost) {
    double step = roundStep((high - low) / (atMost + 1.0));
    while (Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1 > atMost) {
      step = roundStep(1.5 * step);
    }
    return step;
  }

  /** Returns the smallest of 1, 2, 5 times a power of ten that is not below a number. */
  static double roundStep(double atLeast) {
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double round : ROUND) {
      if (round * power >= atLeast * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private static List<Tick> multiples(double low, double high, double step) {
    List<Tick> ticks = new ArrayList<>();
    double first = Math.ceil(low / step - 1e-9);
    double last = Math.floor(high / step + 1e-9);
    for (double i = first; i <= last && ticks.size() < 100; i++) {
      ticks.add(new Tick(i * step, Numbers.tick(i * step, step)));
    }
    return ticks;
  }

  private static List<Tick> logTicks(double low, double high, int atMost) {
    double decades = Math.log10(high / low);
    if (decades < 0.7) {
      return multiples(low, high, finestStep(low, high, atMost));
    }
    for (int[] digits : new int[][] {{1, 2, 5}, {1, 3}, {1}}) {
      List<Tick> ticks = decadeTicks(low, high, digits, 1);
      if (ticks.size() <= atMost) {
        return ticks;
      }
    }
    double room = (Math.log10(high) - Math.log10(low)) / Math.max(1, atMost - 1);
    int every = (int) Math.max(1, roundStep(room));
    return decadeTicks(low, high, new int[] {1}, every);
  }

  private static List<Tick> decadeTicks(double low, double high, int[] digits, int every) {
    List<Tick> ticks = new ArrayList<>();
    int first = Math.floorDiv((int) Math.floor(Math.log10(low)), every) * every;
    for (int power = first; power <= 308 && Math.pow(10, power) <= high; power += every) {
      for (int digit : digits) {
        // Dividing by a whole power keeps 0.2 the double that is written 0.2.
        double value = power < 0 ? digit / Math.pow(10, -power) : digit * Math.pow(10, power);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.add(new Tick(value, Numbers.tick(value, value)));
        }
      }
    }
    return ticks;
  }
}
