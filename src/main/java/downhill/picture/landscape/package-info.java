/** Pictures of the loss over two weights or a plane: contour lines and the surface. */
package downhill.picture.landscape;
