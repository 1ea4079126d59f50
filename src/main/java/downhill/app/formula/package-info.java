/**
 * Formulas with their numbers on the screen: what they say, in which tone, and the nodes for it.
 */
package downhill.app.formula;
