package downhill.lab.explain.backward;

/**
 * What one unit of the layer behind sends back to a unit.
 *
 * @param unit the unit behind, counted from 0
 * @param weight of the connection to it
 * @param slope dL/dz of the unit behind
 * @param product weight · slope
 */
public record BackTerm(int unit, double weight, double slope, double product) {}
