/** The update rules of Keras 3: settings as records, what they remember between steps apart. */
package downhill.engine.optimizer;
