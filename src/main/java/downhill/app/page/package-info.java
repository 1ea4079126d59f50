/** A page of the inspector: what it says as data, and the nodes that show it. */
package downhill.app.page;
