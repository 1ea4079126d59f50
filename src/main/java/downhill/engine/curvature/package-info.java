/**
 * Second derivatives of the loss: how sharply it bends, how large a step it bears, and where the
 * bottom of a linear regression lies.
 */
package downhill.engine.curvature;
