package downhill.app.softmax;

import downhill.app.theme.DeskStyle;
import downhill.lab.explain.softmax.ScoreDesk;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The desk over three cards. More classes make the desk taller. */
final class SoftmaxCards extends Region {
  private static final double GAP = 16;
  private static final double DESK = 0.575;
  private static final double DESK_OF_LOW = 0.54;
  private static final double LOW = 640;
  private static final double A_CLASS_MORE = 0.02;
  private static final double TURN = 0.3;
  private static final double CURVE = 0.32;

  private final ObservableValue<ScoreDesk> shown;
  private final Region desk;
  private final Region turn;
  private final Region curve;
  private final Region whatIf;

  SoftmaxCards(
      ObservableValue<ScoreDesk> shown, Region desk, Region turn, Region curve, Region whatIf) {
    this.shown = shown;
    this.desk = desk;
    this.turn = turn;
    this.curve = curve;
    this.whatIf = whatIf;
    DeskStyle.SOFTMAX_LAB.on(this);
    getChildren().addAll(desk, turn, curve, whatIf);
    shown.subscribe((before, now) -> {
      if (before.size() != now.size()) {
        requestLayout();
      }
    });
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double more = A_CLASS_MORE * Math.max(0, shown.getValue().size() - 3);
    double upper =
        Math.floor((height - GAP) * Math.min(0.66, (height < LOW ? DESK_OF_LOW : DESK) + more));
    desk.resizeRelocate(0, 0, width, upper);
    double top = upper + GAP;
    double lower = height - top;
    double room = width - 2 * GAP;
    double first = Math.floor(room * TURN);
    double second = Math.floor(room * CURVE);
    turn.resizeRelocate(0, top, first, lower);
    curve.resizeRelocate(first + GAP, top, second, lower);
    whatIf.resizeRelocate(first + second + 2 * GAP, top, room - first - second, lower);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
