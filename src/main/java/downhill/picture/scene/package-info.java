/**
 * From a moment of a run to pictures: pure functions that fill the picture records, and the sheet
 * that {@code downhill render} draws.
 */
package downhill.picture.scene;
