/** What training makes small: the losses of Keras, their derivatives, and their pairing. */
package downhill.engine.loss;
