/** Building by hand: layers, units, activations, optimizer, loss and the way back. */
package downhill.app.build;
