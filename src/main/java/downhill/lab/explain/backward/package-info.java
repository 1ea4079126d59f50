/** A network worked by hand: a walk forward or backward, one layer or one number at a time. */
package downhill.lab.explain.backward;
