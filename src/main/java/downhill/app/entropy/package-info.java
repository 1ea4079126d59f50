/** The Entropy lab: where cross-entropy comes from, with two boxes of balls. */
package downhill.app.entropy;
