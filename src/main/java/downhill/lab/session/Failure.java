package downhill.lab.session;

/**
 * Something that should never happen, yet stopped a run: a mistake of the program, or too little
 * memory. Unlike a {@link Divergence} it is not the doing of the numbers.
 *
 * @param step the last good step, where the run stands; all up to there is kept
 * @param cause what was thrown
 */
public record Failure(long step, Throwable cause) {}
