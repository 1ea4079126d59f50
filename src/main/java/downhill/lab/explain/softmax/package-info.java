/** Softmax and cross-entropy, column by column. */
package downhill.lab.explain.softmax;
