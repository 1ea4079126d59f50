/** The Softmax lab: the desk, the loss as a curve, the what-ifs. */
package downhill.picture.softmax;
