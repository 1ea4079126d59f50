/** Class labels and their one-hot rows, in the Softmax lab. */
package downhill.app.onehot;
