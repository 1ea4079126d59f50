package downhill.lab.fit;

/**
 * A line that {@code fit} prints, in its pieces.
 *
 * @param epoch which epoch it is about, from 1
 * @param count the batches done of all, for example {@code 5/16}; empty in a line that only says
 *     which epoch begins
 * @param filled how many of the {@value KerasLine#CELLS} cells of the bar are done; -1 without bar
 * @param rest all that follows the bar, or the whole line where there is no count
 */
public record FitLine(long epoch, String count, int filled, String rest) {

  /** Returns whether the line has a bar. */
  public boolean hasBar() {
    return filled >= 0;
  }

  /** Returns the line as a terminal without colours shows it. */
  public String text() {
    return count + (hasBar() ? " " + "━".repeat(KerasLine.CELLS) + " " : "") + rest;
  }
}
