package downhill.app.contour;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.picture.landscape.ContourPainter;
import downhill.picture.landscape.ContourPicture;
import downhill.picture.scene.ContourScene;
import downhill.words.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** The loss over a plane of weights as lines of equal loss, with the way of the run. */
final class ContourPanel implements Panel {
  private final LandscapeViewModel model;
  private final LocalWords words;
  private final LandscapePane<ContourPicture> pane;

  ContourPanel(LandscapeViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(ContourPanel.class);
    this.pane = new LandscapePane<>(model, localization, ContourPainter::paint, this::picture);
    pane.canvas().setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  @Override
  public Region view() {
    return pane.view();
  }

  @Override
  public void show(SessionState state, ViewSettings wanted) {
    pane.show(state, wanted);
  }

  /** Lets a frame pass while it can be seen. */
  void frame(long nanos) {
    pane.frame(nanos, false);
  }

  /** Makes the picture, and says what it shows to who cannot see it. */
  private ContourPicture picture(LandscapeAnswer answer, Words pictureWords) {
    ContourPicture picture =
        ContourScene.of(
            answer.question().experiment(),
            answer.survey(),
            answer.grid(),
            model.curveWeight(),
            pictureWords);
    var marks = answer.survey().landmarks();
    pane.canvas()
        .setAccessibleText(
            words.text(
                "contour.accessible",
                picture.names().x(),
                picture.names().y(),
                Numbers.count(marks.step()),
                Numbers.magnitude(marks.now().x()),
                Numbers.magnitude(marks.now().y())));
    return picture;
  }
}
