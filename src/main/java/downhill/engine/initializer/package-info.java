/** Where weights start: the initializers of Keras 3, drawn from a seeded generator. */
package downhill.engine.initializer;
