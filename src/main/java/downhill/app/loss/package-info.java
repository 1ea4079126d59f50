/** The loss chart. */
package downhill.app.loss;
