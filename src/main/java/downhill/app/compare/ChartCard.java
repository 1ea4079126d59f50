package downhill.app.compare;

import downhill.app.control.Card;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.picture.compare.CompareChartPainter;
import downhill.picture.compare.ComparePicture;
import downhill.words.Language;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The losses of all runs in one chart, and the target they are measured by. */
final class ChartCard {
  private final CompareViewModel model;
  private final PicturePane<Themed<ComparePicture>> pane =
      PicturePane.themed(CompareChartPainter::paint);
  private final TargetField target;
  private final Card card;
  private OptionalInt selectable = OptionalInt.empty();

  ChartCard(CompareViewModel model, Localization localization) {
    this.model = model;
    LocalWords words = localization.beside(ChartCard.class);
    this.target = new TargetField(model, words);
    this.card = new Card(words.bound("compare.chart"), pane);
    card.addAction(target.view());
    var scales = new Segmented<>(model.logarithmicProperty());
    scales.add(false, words.bound("compare.linear"));
    scales.add(true, words.bound("compare.log"));
    card.addAction(scales);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.accessibleTextProperty().bind(words.bound("compare.chart.accessible"));
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    pane.addEventHandler(
        MouseEvent.MOUSE_EXITED, event -> model.pointedProperty().set(OptionalInt.empty()));
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> select());
  }

  Region view() {
    return card;
  }

  void show(ComparePicture picture, ViewSettings settings) {
    target.show(picture.target());
    pane.show(Themed.of(picture, settings));
  }

  private void point(double x, double y) {
    model
        .picture(PictureWords.in(Language.EN))
        .ifPresent(picture -> {
          selectable =
              CompareChartPainter.runAt(
                  picture,
                  pane.pictureWidth(),
                  pane.pictureHeight(),
                  pane.pictureX(x),
                  pane.pictureY(y));
          model.pointedProperty().set(selectable);
        });
  }

  private void select() {
    model.selectedProperty().set(selectable);
  }
}
