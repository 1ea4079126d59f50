package downhill.lab.explain;

/**
 * One connection's share of a unit's sum.
 *
 * @param from which input of the layer it comes from, counted from 0
 * @param value what flows in
 * @param weight the connection's weight
 * @param product value · weight
 */
public record Term(int from, double value, double weight, double product) {}
