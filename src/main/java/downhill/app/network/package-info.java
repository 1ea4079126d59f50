/** The Network lab: the network, its data and its loss at one moment. */
package downhill.app.network;
