/** The desk of one output with a sigmoid, in the Softmax lab. */
package downhill.app.sigmoid;
