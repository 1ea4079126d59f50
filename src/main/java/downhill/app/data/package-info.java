/** The data: what the network says about them as a chart, and the rows themselves. */
package downhill.app.data;
