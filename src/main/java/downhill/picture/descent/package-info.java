/** Gradient descent along one weight, and the dial of the learning rate. */
package downhill.picture.descent;
