/** Formulas with their numbers that several places show: activations and update rules. */
package downhill.app.arithmetic;
