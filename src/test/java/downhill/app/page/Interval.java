package downhill.app.page;

/** Every number that could stand behind a rounded one. */
record Interval(double low, double high) {
  static Interval exactly(double value) {
    return new Interval(value, value);
  }

  static Interval around(double value, double half) {
    return new Interval(value - half, value + half);
  }

  private static Interval of(double... ends) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double end : ends) {
      low = Math.min(low, end);
      high = Math.max(high, end);
    }
    return new Interval(low, high);
  }

  Interval plus(Interval other) {
    return new Interval(low + other.low, high + other.high);
  }

  Interval negated() {
    return new Interval(-high, -low);
  }

  Interval times(Interval other) {
    return of(low * other.low, low * other.high, high * other.low, high * other.high);
  }

  Interval over(Interval other) {
    if (other.low <= 0 && other.high >= 0) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    return of(low / other.low, low / other.high, high / other.low, high / other.high);
  }

  Interval squared() {
    double most = Math.max(low * low, high * high);
    return new Interval(low <= 0 && high >= 0 ? 0 : Math.min(low * low, high * high), most);
  }

  Interval absolute() {
    return low >= 0 ? this : high <= 0 ? negated() : new Interval(0, Math.max(-low, high));
  }

  Interval sign() {
    return new Interval(Math.signum(low), Math.signum(high));
  }

  /** Applies a function that grows. */
  Interval growing(java.util.function.DoubleUnaryOperator f) {
    return new Interval(f.applyAsDouble(low), f.applyAsDouble(high));
  }

  /** Returns whether some number is in both, but for the rounding of this arithmetic itself. */
  boolean meets(Interval other) {
    double slack = 1e-12 * Math.max(Math.abs(other.low), Math.abs(other.high)) + 1e-300;
    return low <= other.high + slack && other.low <= high + slack;
  }

  boolean saysSomething() {
    return Double.isFinite(low) && Double.isFinite(high);
  }
}
