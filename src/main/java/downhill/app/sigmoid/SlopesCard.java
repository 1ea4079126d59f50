package downhill.app.sigmoid;

import downhill.app.control.Card;
import downhill.app.desk.DeskPlace;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.softmax.BinaryDesk;
import downhill.picture.softmax.BinaryFigures;
import downhill.picture.softmax.BinaryPart;
import downhill.picture.softmax.SlopesPainter;
import downhill.picture.surface.Box;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The squared error beside cross-entropy; each of the four numbers can be asked about. */
final class SlopesCard {
  private final SigmoidViewModel model;
  private final LocalWords words;
  private final PicturePane<Themed<BinaryDesk>> pane = PicturePane.themed(SlopesPainter::paint);
  private final Map<BinaryPart, DeskPlace> numbers = new EnumMap<>(BinaryPart.class);
  private final Card card;
  private @Nullable ViewSettings settings;

  SlopesCard(SigmoidViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    var body = new Body();
    body.setMinSize(0, 0);
    body.add(pane);
    for (BinaryPart part :
        new BinaryPart[] {
          BinaryPart.TERM, BinaryPart.DIFFERENCE, BinaryPart.SQUARED, BinaryPart.SQUARED_SLOPE
        }) {
      var place = new DeskPlace(() -> model.ask(part));
      numbers.put(part, place);
      body.add(place);
    }
    card = new Card(words.bound("sigmoid.slopes.title"), new StackPane(body));
    model.deskProperty().subscribe(this::draw);
  }

  private final class Body extends Region {
    void add(Region child) {
      getChildren().add(child);
    }

    @Override
    protected void layoutChildren() {
      pane.resizeRelocate(0, 0, getWidth(), getHeight());
      numbers.forEach((part, place) -> {
        Box box = SlopesPainter.cell(Math.floor(getWidth()), part);
        place.resizeRelocate(box.x(), box.y(), box.width(), box.height());
      });
    }
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
    if (wanted == null) {
      return;
    }
    pane.show(Themed.of(model.desk(), wanted));
    BinaryFigures figures = BinaryFigures.of(model.desk());
    String cross = SlopesPainter.loss(model.desk());
    String crossSlope = figures.text(BinaryPart.DIFFERENCE, 1);
    String squared = figures.text(BinaryPart.SQUARED, 1);
    String squaredSlope = figures.text(BinaryPart.SQUARED_SLOPE, 1);
    pane.setAccessibleText(
        words.text("sigmoid.slopes.spoken", cross, crossSlope, squared, squaredSlope));
    numbers.forEach((part, place) ->
        place.setAccessibleText(
            switch (part) {
              case TERM -> words.text("sigmoid.slopes.cross.loss", cross);
              case DIFFERENCE -> words.text("sigmoid.slopes.cross.slope", crossSlope);
              case SQUARED -> words.text("sigmoid.slopes.squared.loss", squared);
              default -> words.text("sigmoid.slopes.squared.slope", squaredSlope);
            }));
  }
}
