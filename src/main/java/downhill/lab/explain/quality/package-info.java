/** Figures of quality, sample by sample. */
package downhill.lab.explain.quality;
