/** The data and what the network makes of them: scatter, fitted line, decision regions. */
package downhill.picture.data;
