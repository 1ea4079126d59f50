package downhill.app.softmax;

import downhill.app.control.Card;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.softmax.DeskFigures;
import downhill.picture.softmax.LossCurvePainter;
import downhill.picture.surface.Surface;
import downhill.words.Language;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The loss as a curve over the one probability it sees. */
final class LossCurveCard {
  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final PicturePane<Shown> pane = new PicturePane<>(LossCurveCard::paint);
  private final Card card;
  private @Nullable ViewSettings settings;

  private record Shown(ScoreDesk desk, Theme theme, Language language) {}

  LossCurveCard(SoftmaxViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
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
      pane.show(new Shown(model.desk(), wanted.theme(), wanted.language()));
      pane.setAccessibleText(
          words.text(
              "softmax.curve.spoken",
              DeskFigures.brief(model.desk().loss().loss()),
              model.desk().base().unit()));
    }
  }

  private static void paint(Surface surface, double width, double height, Shown shown) {
    LossCurvePainter.paint(
        surface,
        width,
        height,
        shown.desk(),
        Palette.of(shown.theme()),
        PictureWords.in(shown.language()));
  }
}
