package downhill.app.softmax;

import downhill.app.control.Card;
import downhill.app.desk.ColumnLinks;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.DeskFigures;
import downhill.picture.softmax.LossCurvePainter;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The loss as a curve over the one probability it sees. */
final class LossCurveCard {
  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final PicturePane<Themed<ScoreDesk>> pane = PicturePane.themed(LossCurvePainter::paint);
  private final Card card;
  private @Nullable ViewSettings settings;

  LossCurveCard(SoftmaxViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    new ColumnLinks(model.columns()).lead(pane, DeskColumn.TERM.place());
    card =
        new Card(
            words.computed(
                () ->
                    words.text(
                        model.desk().trueClass().isPresent()
                            ? "softmax.curve.title"
                            : "softmax.curve.title.soft"),
                model.deskProperty()),
            pane);
    model.deskProperty().subscribe(this::draw);
  }

  Region view() {
    return card;
  }

  void show(ViewSettings wanted) {
    settings = wanted;
    draw();
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      pane.show(Themed.of(model.desk(), wanted));
      pane.setAccessibleText(
          words.text(
              "softmax.curve.spoken",
              DeskFigures.brief(model.desk().loss().loss()),
              model.desk().base().unit()));
    }
  }
}
