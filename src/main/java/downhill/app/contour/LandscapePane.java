package downhill.app.contour;

import downhill.app.i18n.Localization;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.landscape.ContourPainter;
import downhill.words.Words;
import java.util.function.BiFunction;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the loss over a plane of weights, with the choice of the plane above it.
 *
 * @param <P> the picture
 */
final class LandscapePane<P> implements Panel {
  private final LandscapeViewModel model;
  private final BiFunction<LandscapeAnswer, Words, P> pictures;
  private final LandscapeHead head;
  private final PicturePane<Themed<P>> pane;
  private final VBox view;
  private @Nullable ViewSettings settings;

  /**
   * A pane that shows what the model has.
   *
   * @param pictures makes the picture of an answer
   */
  LandscapePane(
      LandscapeViewModel model,
      Localization localization,
      PicturePane.Painter<P> painter,
      BiFunction<LandscapeAnswer, Words, P> pictures) {
    this.model = model;
    this.pictures = pictures;
    this.head = new LandscapeHead(model, localization);
    this.pane = PicturePane.themed(painter);
    VBox.setVgrow(pane, Priority.ALWAYS);
    view = new VBox(head.view(), pane);
  }

  /** Returns what the picture is drawn on. */
  Region canvas() {
    return pane;
  }

  /** Returns the width of the picture. */
  double width() {
    return pane.pictureWidth();
  }

  /** Returns its height. */
  double height() {
    return pane.pictureHeight();
  }

  /** Returns where an event at x of the canvas is in the picture. */
  double pictureX(double x) {
    return pane.pictureX(x);
  }

  /** Returns where an event at y of the canvas is in the picture. */
  double pictureY(double y) {
    return pane.pictureY(y);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(SessionState state, ViewSettings wanted) {
    settings = wanted;
    head.show(state.experiment());
    model.show(state, wanted.selection());
    draw();
  }

  /**
   * Lets a frame pass while it can be seen.
   *
   * @param changed whether it is to be drawn anew in any case
   */
  void frame(long nanos, boolean changed) {
    model.setAspect(ContourPainter.aspect(pane.pictureWidth(), pane.pictureHeight()));
    if (model.frame(nanos) || changed) {
      draw();
    }
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      Words words = PictureWords.in(wanted.language());
      model
          .answer()
          .ifPresent(answer -> pane.show(Themed.of(pictures.apply(answer, words), wanted)));
    }
  }
}
