/** Runs side by side: the same start, one thing varied, all at the same step. */
package downhill.lab.compare;
