/** The Entropy lab: boxes of balls, entropy and divergence, the question game. */
package downhill.picture.entropy;
