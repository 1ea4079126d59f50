package downhill.app.contour;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.picture.landscape.ContourPainter;
import downhill.picture.landscape.ContourPicture;
import downhill.picture.scene.ContourScene;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The loss over a plane of weights as lines of equal loss, with the way of the run. */
final class ContourPanel implements Panel {
  private final LandscapeViewModel model;
  private final LocalWords words;
  private final LandscapeHead head;
  private final PicturePane<Themed<ContourPicture>> pane =
      PicturePane.themed(ContourPainter::paint);
  private final VBox view;
  private @Nullable ViewSettings settings;

  ContourPanel(LandscapeViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(ContourPanel.class);
    this.head = new LandscapeHead(model, localization);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    VBox.setVgrow(pane, Priority.ALWAYS);
    view = new VBox(head.view(), pane);
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

  /** Lets a frame pass while it can be seen. */
  void frame(long nanos) {
    model.setAspect(ContourPainter.aspect(pane.pictureWidth(), pane.pictureHeight()));
    if (model.frame(nanos)) {
      draw();
    }
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      model.answer().ifPresent(answer -> draw(answer, wanted));
    }
  }

  private void draw(LandscapeAnswer answer, ViewSettings wanted) {
    ContourPicture picture =
        ContourScene.of(
            answer.question().experiment(),
            answer.survey(),
            answer.grid(),
            model.curveWeight(),
            PictureWords.in(wanted.language()));
    pane.show(Themed.of(picture, wanted));
    var marks = answer.survey().landmarks();
    pane.setAccessibleText(
        words.text(
            "contour.accessible",
            picture.names().x(),
            picture.names().y(),
            Numbers.count(marks.step()),
            Numbers.magnitude(marks.now().x()),
            Numbers.magnitude(marks.now().y())));
  }
}
