package downhill.app.contour;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.engine.model.Weights;
import downhill.lab.landscape.PlanePoint;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.picture.chart.Plot;
import downhill.picture.landscape.ContourPainter;
import downhill.picture.landscape.ContourPicture;
import downhill.picture.scene.ContourScene;
import downhill.words.Words;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The loss over a plane of weights as lines of equal loss, with the way of the run. */
final class ContourPanel implements Panel {
  private final LandscapeViewModel model;
  private final LocalWords words;
  private final LandscapePane<ContourPicture> pane;
  private @Nullable ContourPicture shown;

  ContourPanel(LandscapeViewModel model, Localization localization, Consumer<Topic> ask) {
    this.model = model;
    this.words = localization.beside(ContourPanel.class);
    this.pane = new LandscapePane<>(model, localization, ContourPainter::paint, this::picture);
    pane.canvas().setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.canvas().setFocusTraversable(true);
    pane.canvas()
        .setOnMouseClicked(event -> {
          pane.canvas().requestFocus();
          place(event.getX(), event.getY()).ifPresent(ask);
        });
    pane.canvas()
        .setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.ENTER) {
            ask.accept(new Topic.TrainingLoss());
            event.consume();
          }
        });
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

  /** Returns what is asked where the picture is clicked: the loss of that place. */
  private Optional<Topic> place(double x, double y) {
    ContourPicture picture = shown;
    LandscapeAnswer answer = model.answer().orElse(null);
    if (picture == null || answer == null) {
      return Optional.empty();
    }
    Plot plot = ContourPainter.plot(picture, pane.width(), pane.height());
    if (!plot.area().contains(pane.pictureX(x), pane.pictureY(y))) {
      return Optional.empty();
    }
    Weights there = Weights.zeros(answer.question().experiment().model());
    answer
        .survey()
        .plane()
        .weightsAt(
            new PlanePoint(plot.valueX(pane.pictureX(x)), plot.valueY(pane.pictureY(y))), there);
    return Optional.of(
        new Topic.There(Arrays.stream(there.values()).boxed().toList(), new Topic.TrainingLoss()));
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
    shown = picture;
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
