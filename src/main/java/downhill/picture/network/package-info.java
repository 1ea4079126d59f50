/** The network as nodes and edges: where everything is, and how it is drawn. */
package downhill.picture.network;
