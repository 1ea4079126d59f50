package downhill.data;

import java.util.concurrent.CancellationException;

/** Says that a {@link Progress} asked for the end of the work, and got it. */
public final class CancelledException extends CancellationException {
  private static final long serialVersionUID = 1;

  /** Says that the work was ended. */
  public CancelledException() {
    super("cancelled");
  }
}
