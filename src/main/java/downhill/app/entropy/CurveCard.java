package downhill.app.entropy;

import downhill.app.control.Card;
import downhill.app.desk.ColumnLinks;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.entropy.CurvePicture;
import downhill.picture.entropy.EntropyCurvePainter;
import downhill.picture.entropy.Quantity;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The entropy of every box of two colours, and where this one lies. */
final class CurveCard {
  private final EntropyViewModel model;
  private final LocalWords words;
  private final PicturePane<Themed<CurvePicture>> pane =
      PicturePane.themed(EntropyCurvePainter::paint);
  private final Card card;
  private @Nullable ViewSettings settings;

  CurveCard(EntropyViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    new ColumnLinks(model.columns()).lead(pane, Quantity.TERM.place());
    card =
        new Card(
            words.computed(
                () ->
                    model.boxes().size() == 2
                        ? words.text(
                            "entropy.curve.title", model.boxes().letter(0), model.boxes().letter(1))
                        : words.text("entropy.scale.title"),
                model.boxesProperty()),
            pane);
    model.boxesProperty().subscribe(this::draw);
    model.columns().revealedProperty().subscribe(this::draw);
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
      boolean known = Quantity.TERM.within(model.columns().revealedProperty().get());
      pane.show(Themed.of(new CurvePicture(model.boxes(), known), wanted));
      pane.setAccessibleText(
          known
              ? words.text(
                  "entropy.spoken.bar",
                  "H(y)",
                  BoxFigures.written(model.boxes().entropy().entropy()),
                  words.text("entropy.unit." + model.boxes().base().unit()))
              : "H(y)");
    }
  }
}
