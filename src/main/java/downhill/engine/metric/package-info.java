/** Figures beside the loss that people read but training does not follow. */
package downhill.engine.metric;
