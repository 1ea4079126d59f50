/** The Softmax lab: how scores become a probability and a loss. */
package downhill.app.softmax;
