package downhill.lab.explain;

/** The base a logarithm is taken to, which is the unit information is measured in. */
public enum LogBase {
  /** The natural logarithm, as Keras uses it. */
  E("e", "nat", 1),
  /** Base 2: yes/no questions. */
  TWO("2", "bit", Math.log(2)),
  /** Base 10, as in tables and lectures. */
  TEN("10", "hartley", Math.log(10));

  private final String symbol;
  private final String unit;
  private final double ln;

  LogBase(String symbol, String unit, double ln) {
    this.symbol = symbol;
    this.unit = unit;
    this.ln = ln;
  }

  /** Returns how the base is written: e, 2 or 10. */
  public String symbol() {
    return symbol;
  }

  /** Returns the unit: nat, bit or hartley. */
  public String unit() {
    return unit;
  }

  /** Returns the natural logarithm of the base: how many nats one unit is. */
  public double ln() {
    return ln;
  }

  /** Returns nats as a number of this base's units. */
  public double ofNats(double nats) {
    return nats / ln;
  }
}
