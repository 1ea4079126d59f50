package downhill.lab.explain.entropy;

import downhill.lab.explain.LogBase;
import java.util.List;

/** Boxes to begin with. The first four and the predictions are those of the lecture. */
public enum BoxPreset {
  /** Three and three: as uncertain as two colours can be. */
  THREE_THREE,
  /** Five and one, believed to be three and three. */
  FIVE_ONE,
  /** Ten balls, five and five. */
  FIVE_FIVE,
  /** Ten balls, nine and one, believed to be five and five. */
  NINE_ONE,
  /** Truth [0, 0, 1], prediction (0.3, 0.6, 0.1): 1 in base 10. */
  THREE_CLASSES,
  /** Right and sure: the cross-entropy is 0. */
  PERFECT,
  /** Three and three in base 10, which the lecture adds up to 0.903: over balls, not colours. */
  SLIP,
  /** Four, two and two: as many questions as bits. */
  HALVES,
  /** A colour that is in the box and believed impossible. */
  IMPOSSIBLE;

  /** Returns the boxes, in the base the lecture works them in or else in {@code base}. */
  public BallBoxes boxes(LogBase base) {
    return switch (this) {
      case THREE_THREE -> BallBoxes.of(List.of(3, 3), List.of(3, 3), base);
      case FIVE_ONE -> BallBoxes.of(List.of(5, 1), List.of(3, 3), base);
      case FIVE_FIVE -> BallBoxes.of(List.of(5, 5), List.of(5, 5), base);
      case NINE_ONE -> BallBoxes.of(List.of(9, 1), List.of(5, 5), base);
      case THREE_CLASSES -> BallBoxes.of(List.of(0, 0, 1), List.of(3, 6, 1), LogBase.TEN);
      case PERFECT -> BallBoxes.of(List.of(0, 0, 1), List.of(0, 0, 1), base);
      case SLIP -> BallBoxes.of(List.of(3, 3), List.of(3, 3), LogBase.TEN);
      case HALVES -> BallBoxes.of(List.of(4, 2, 2), List.of(4, 2, 2), base);
      case IMPOSSIBLE -> BallBoxes.of(List.of(5, 1), List.of(6, 0), base);
    };
  }
}
