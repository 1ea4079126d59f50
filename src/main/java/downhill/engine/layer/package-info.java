/** The layers of a network. */
package downhill.engine.layer;
