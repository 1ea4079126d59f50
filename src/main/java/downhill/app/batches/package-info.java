/** The mini-batches of an epoch: which are done, which one is now, and its rows. */
package downhill.app.batches;
