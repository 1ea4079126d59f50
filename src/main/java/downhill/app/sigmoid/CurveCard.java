package downhill.app.sigmoid;

import downhill.app.control.Card;
import downhill.app.desk.ColumnLinks;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PicturePane.Painter;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.softmax.BinaryDesk;
import downhill.picture.softmax.BinaryPart;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A curve with the output on it. */
final class CurveCard {
  private final SigmoidViewModel model;
  private final Function<BinaryDesk, String> spoken;
  private final PicturePane<Themed<BinaryDesk>> pane;
  private final Card card;
  private @Nullable ViewSettings settings;

  /**
   * A card with a title.
   *
   * @param part whose number the picture shows
   * @param spoken says the picture in words
   */
  CurveCard(
      SigmoidViewModel model,
      BinaryPart part,
      ObservableValue<String> title,
      Painter<BinaryDesk> painter,
      Function<BinaryDesk, String> spoken) {
    this.model = model;
    this.spoken = spoken;
    pane = PicturePane.themed(painter);
    new ColumnLinks(model.columns()).lead(pane, part.place());
    card = new Card(title, pane);
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
      pane.setAccessibleText(spoken.apply(model.desk()));
    }
  }
}
