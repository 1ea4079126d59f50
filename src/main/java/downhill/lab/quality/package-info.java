/** How well a network does, in figures people know: accuracy, mean absolute error, R². */
package downhill.lab.quality;
