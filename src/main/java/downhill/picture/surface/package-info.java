/**
 * What painters draw on: a few strokes, fills, words and images, with a text measure of its own.
 *
 * <p>Nothing here knows JavaFX; the window implements {@link downhill.picture.surface.Surface} on a
 * canvas, {@link downhill.picture.surface.SvgSurface} writes a file.
 */
package downhill.picture.surface;
