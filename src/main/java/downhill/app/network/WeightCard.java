package downhill.app.network;

import downhill.app.control.PopCard;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.picture.network.SelectionTarget;
import downhill.picture.surface.Box;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where the weight of an edge is typed and frozen, below the edge. */
final class WeightCard extends Pane {
  private final Region anchor = new Region();
  private final Label name = Style.CARD_TITLE.on(new Label());
  private final WeightLine line;
  private final PopCard card;

  /** A closed card; {@code hand} does what it is told here. */
  WeightCard(WeightHand hand, Localization localization) {
    setPickOnBounds(false);
    anchor.setManaged(false);
    anchor.setMouseTransparent(true);
    getChildren().add(anchor);
    line = new WeightLine(hand, localization, this::close);
    card = new PopCard(NetworkStyle.WEIGHT_CARD.on(new VBox(name, line)));
    line.refusedProperty().subscribe((before, now) -> card.place());
  }

  /** Opens below an edge. */
  void open(SelectionTarget edge, Box at, PartNames names) {
    name.setText(names.of(edge));
    line.begin(edge, names.of(edge));
    anchor.resizeRelocate(at.x(), at.y(), at.width(), at.height());
    card.open(anchor, line.field());
    line.field().selectAll();
  }

  /** Closes; what was not taken is gone. */
  void close() {
    card.close();
  }
}
