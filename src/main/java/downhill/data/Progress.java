package downhill.data;

/** Hears how far a long read has come, and may end it. Called on the thread that reads. */
public interface Progress {
  /** Hears nothing and never ends the work. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Hears how much of the work is done.
   *
   * @param done bytes read so far
   * @param total bytes in all
   */
  void at(long done, long total);

  /** Returns whether to stop; the work then ends with a {@link CancelledException}. */
  boolean cancelled();
}
