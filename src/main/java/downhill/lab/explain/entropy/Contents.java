package downhill.lab.explain.entropy;

import downhill.lab.explain.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is in a box: balls, or shares for which {@value #MOST_BALLS} balls are too few. */
public sealed interface Contents {
  /** The most balls in a box. */
  int MOST_BALLS = 1000;

  /** How far a count of balls may be from the share it stands for. */
  double TOLERANCE = 1e-9;

  /** Returns how many colours there are. */
  int size();

  /** Returns the share of each colour. */
  Distribution shares();

  /**
   * Balls that can be counted.
   *
   * @param counts of each colour, together 1 to {@value #MOST_BALLS}
   */
  record Balls(List<Integer> counts) implements Contents {
    /** Takes its own copy and counts. */
    public Balls {
      counts = List.copyOf(counts);
      long all = counts.stream().mapToLong(Integer::longValue).sum();
      if (counts.stream().anyMatch(count -> count < 0) || all < 1 || all > MOST_BALLS) {
        throw new IllegalArgumentException(
            "balls must be 1 to %d, none negative. Received: %s".formatted(MOST_BALLS, counts));
      }
    }

    /** Returns how many balls there are of all colours. */
    public int total() {
      return counts.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public int size() {
      return counts.size();
    }

    @Override
    public Distribution shares() {
      return Distribution.of(counts.stream().mapToDouble(Integer::doubleValue).toArray());
    }
  }

  /**
   * Shares that were given as numbers.
   *
   * @param given the share of each colour, none negative, together 1
   */
  record Shares(List<Double> given) implements Contents {
    /** Takes its own copy and adds up. */
    public Shares {
      given = List.copyOf(given);
      double sum = given.stream().mapToDouble(Double::doubleValue).sum();
      if (given.stream().anyMatch(share -> !(share >= 0)) || !(Math.abs(sum - 1) <= TOLERANCE)) {
        throw new IllegalArgumentException(
            "shares must add up to 1, none negative. Received: " + given);
      }
    }

    @Override
    public int size() {
      return given.size();
    }

    @Override
    public Distribution shares() {
      return Distribution.of(given.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns balls that come closest to these shares, the largest remainders rounded up. */
    Balls rounded(int total) {
      int[] counts = new int[given.size()];
      double[] rest = new double[given.size()];
      int left = total;
      for (int k = 0; k < counts.length; k++) {
        double exact = given.get(k) * total;
        counts[k] = (int) Math.floor(exact + TOLERANCE);
        rest[k] = exact - counts[k];
        left -= counts[k];
      }
      List<Integer> order =
          IntStream.range(0, counts.length)
              .boxed()
              .sorted((a, b) -> Double.compare(rest[b], rest[a]))
              .toList();
      for (int i = 0; i < left; i++) {
        counts[order.get(i % counts.length)]++;
      }
      return new Balls(IntStream.of(counts).boxed().toList());
    }
  }

  /** Returns the fewest balls that have exactly these shares, or the shares where none have. */
  static Contents of(Shares shares) {
    for (int total = 1; total <= MOST_BALLS; total++) {
      Optional<Balls> balls = exactly(shares.given(), total);
      if (balls.isPresent()) {
        return balls.get();
      }
    }
    return shares;
  }

  private static Optional<Balls> exactly(List<Double> shares, int total) {
    List<Integer> counts = new ArrayList<>();
    for (double share : shares) {
      double count = Math.rint(share * total);
      if (Math.abs(share * total - count) > TOLERANCE) {
        return Optional.empty();
      }
      counts.add((int) count);
    }
    return counts.stream().mapToInt(Integer::intValue).sum() == total
        ? Optional.of(new Balls(counts))
        : Optional.empty();
  }
}
