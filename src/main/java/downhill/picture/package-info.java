/**
 * Pictures as pure functions: an immutable record of what to show goes in, calls on a {@link
 * downhill.picture.surface.Surface} come out.
 *
 * <p>The window and {@code downhill render} use the same painters, so a file shows what the screen
 * shows. Colours are in {@link downhill.picture.Palette}, words in the bundles of this package.
 */
package downhill.picture;
