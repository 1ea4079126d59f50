/** Means with what they are made of: losses over rows and batches, features over rows. */
package downhill.lab.explain.mean;
