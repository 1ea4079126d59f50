/** The loss seen as a landscape over the weights. */
package downhill.lab.landscape;
