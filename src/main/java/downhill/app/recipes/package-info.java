/** The three recipes of the lecture, in the Softmax lab. */
package downhill.app.recipes;
