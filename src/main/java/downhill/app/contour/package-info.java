/** The loss over two weights or a plane of weights: as contour lines and as a surface. */
package downhill.app.contour;
