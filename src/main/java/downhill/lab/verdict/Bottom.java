package downhill.lab.verdict;

import java.util.OptionalDouble;

/**
 * Where a convex loss ends.
 *
 * @param loss its lowest value; empty where it is known to fall for ever
 */
record Bottom(OptionalDouble loss) {}
