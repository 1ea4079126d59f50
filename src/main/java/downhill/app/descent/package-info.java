/** The Descent lab: the loss along one weight, and the learning rate. */
package downhill.app.descent;
