package downhill.app.contour;

import downhill.app.control.Buttons;
import downhill.app.control.PanelHead;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.WeightChoice;
import downhill.app.theme.Style;
import downhill.scenario.Experiment;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The choice of the plane: two weights from lists, or start, now and best. */
final class LandscapeHead {
  private final PanelHead line = new PanelHead();
  private final WeightChoice across;
  private final WeightChoice upwards;

  LandscapeHead(LandscapeViewModel model, Localization localization) {
    LocalWords words = localization.beside(LandscapeHead.class);
    across = new WeightChoice(model.xProperty(), localization);
    upwards = new WeightChoice(model.yProperty(), localization);
    across.accessibleTextProperty().bind(words.bound("contour.x"));
    upwards.accessibleTextProperty().bind(words.bound("contour.y"));
    var through = Style.MUTED.on(new Label());
    through.textProperty().bind(words.bound("contour.through"));
    through.setMinWidth(0);
    for (Node each : new Node[] {across, upwards}) {
      each.visibleProperty().bind(model.planeProperty().not());
      each.managedProperty().bind(model.planeProperty().not());
      line.addBeside(each);
    }
    HBox.setHgrow(across, Priority.SOMETIMES);
    HBox.setHgrow(upwards, Priority.SOMETIMES);
    through.visibleProperty().bind(model.planeProperty());
    through.managedProperty().bind(model.planeProperty());
    line.addBeside(through);
    var choice = new Segmented<>(model.planeProperty());
    choice.add(false, words.bound("contour.weights"));
    choice.add(true, words.bound("contour.plane"));
    choice.segment(false).setTooltip(Buttons.tooltip(words.bound("contour.weights.about")));
    choice.segment(true).setTooltip(Buttons.tooltip(words.bound("contour.plane.about")));
    line.addAction(choice);
  }

  Node view() {
    return line;
  }

  void show(Experiment experiment) {
    across.show(experiment);
    upwards.show(experiment);
  }
}
