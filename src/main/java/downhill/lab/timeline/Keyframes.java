package downhill.lab.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps moments of a run at equal distances, within a memory budget.
 *
 * <p>Frame i is the moment after step i · stride, and frame 0 is always there. When the budget is
 * full every second frame is dropped and the stride doubles, so a long run stays covered from its
 * start to its end.
 */
final class Keyframes {
  /** Steps between frames while memory lasts: replaying fewer would save nothing one can see. */
  static final int FIRST_STRIDE = 64;

  /** Networks too large for the budget still keep this many moments, if the heap has room. */
  private static final int FEWEST_FRAMES = 4;

  private final List<Keyframe> frames = new ArrayList<>();
  private final int capacity;
  private long stride;

  /**
   * Starts with the moment at step 0.
   *
   * @param start the moment before any step
   * @param budget bytes the frames may take together
   */
  Keyframes(Keyframe start, long budget) {
    this(start, budget, FIRST_STRIDE);
  }

  Keyframes(Keyframe start, long budget, long firstStride) {
    long bytes = start.trainer().bytes();
    long heap = Runtime.getRuntime().maxMemory();
    long room = Math.max(budget, Math.min(FEWEST_FRAMES * bytes, heap / 4));
    this.capacity = Math.clamp(room / bytes, 1, Integer.MAX_VALUE - 8);
    this.stride = firstStride;
    frames.add(start);
  }

  /** Returns the step after which the next frame is due; {@code Long.MAX_VALUE} if none fits. */
  long nextStep() {
    return capacity < 2 ? Long.MAX_VALUE : frames.size() * stride;
  }

  /** Makes room for one more frame; afterwards a later step may be due. */
  void makeRoom() {
    if (frames.size() >= capacity) {
      thin();
    }
  }

  /** Keeps the frame that is due at {@link #nextStep()}. */
  void add(Keyframe frame) {
    frames.add(frame);
  }

  private void thin() {
    int kept = 0;
    for (int i = 0; i < frames.size(); i += 2) {
      frames.set(kept++, frames.get(i));
    }
    frames.subList(kept, frames.size()).clear();
    stride *= 2;
  }

  /** Returns the last kept moment at or before a step. */
  Keyframe atOrBefore(long step) {
    return frames.get((int) Math.min(frames.size() - 1, step / stride));
  }

  /** Forgets every moment after a step. */
  void truncateAfter(long step) {
    long kept = step / stride + 1;
    if (kept < frames.size()) {
      frames.subList((int) kept, frames.size()).clear();
    }
  }

  /** Returns how many steps lie between two frames. */
  long stride() {
    return stride;
  }

  /** Returns about how much memory the frames take, in bytes. */
  long bytes() {
    return frames.size() * frames.getFirst().trainer().bytes();
  }
}
