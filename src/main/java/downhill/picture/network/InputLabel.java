package downhill.picture.network;

/**
 * What stands beside an input node.
 *
 * @param name of the feature
 * @param raw its value in the data's own units, with the unit; empty when no sample is shown
 */
public record InputLabel(String name, String raw) {}
