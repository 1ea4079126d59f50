/** Entropy, cross-entropy and what lies between them, colour by colour. */
package downhill.lab.explain.entropy;
