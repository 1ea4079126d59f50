package downhill.app.view;

/** A walk through the network by hand, as the keys move it. */
public interface Hand {
  /** Goes one number or layer on. */
  void on();

  /** Goes one number or layer back. */
  void back();

  /** Turns from forward to backward, or back. */
  void turn();
}
