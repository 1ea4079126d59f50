/** The network: its shape, its weights, and the way forward through it. */
package downhill.engine.model;
