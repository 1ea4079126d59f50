package downhill.app.network;

import downhill.app.control.Unseen;
import downhill.app.formula.Follow;
import downhill.app.formula.FormulaFlow;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.SampleExplanation;
import downhill.lab.explain.backward.Walk;
import downhill.picture.network.SelectionTarget;
import downhill.scenario.Experiment;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Under the network: which sample goes through it, what comes out, and how that was computed. */
final class ForwardPanel extends VBox {
  private final LocalWords words;
  private final OwnSampleViewModel own;
  private final OwnSampleFields fields;
  private final Label which = Style.CAPTION.on(new Label());
  private final Label prediction = NetworkStyle.PREDICTION.on(Style.NUMBER.on(new Label()));
  private final FormulaFlow line;
  private final HandBar bar;

  /**
   * A panel.
   *
   * @param send sends the own sample off
   * @param follow goes where numbers lead
   */
  ForwardPanel(
      OwnSampleViewModel own,
      Runnable send,
      HandBar bar,
      Follow follow,
      Localization localization) {
    this.line = new FormulaFlow(follow);
    this.own = own;
    this.bar = bar;
    this.words = localization.beside(ForwardPanel.class);
    this.fields = new OwnSampleFields(own, () -> trySend(send), words);
    Style.INSET.on(NetworkStyle.FORWARD.on(this));
    var type = Style.SMALL.on(new Button());
    type.textProperty().bind(words.bound("network.own"));
    type.setMinWidth(Region.USE_PREF_SIZE);
    type.setOnAction(event -> {
      own.open();
      fields.focusFirst();
    });
    type.visibleProperty().bind(own.openProperty().not());
    type.managedProperty().bind(type.visibleProperty());
    fields.visibleProperty().bind(own.openProperty());
    fields.managedProperty().bind(fields.visibleProperty());
    which.setMinWidth(0);
    which.setWrapText(true);
    prediction.setMinWidth(Region.USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = NetworkStyle.FORWARD_HEAD.on(new HBox(which, prediction, gap, type));
    head.setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    Unseen.lay(this, fields, head, line, bar);
  }

  private void trySend(Runnable send) {
    if (own.send()) {
      send.run();
    } else {
      fields.showRefusal();
      fields.focusRefused();
    }
  }

  /**
   * Shows a sample.
   *
   * @param walk how far it has come; before the outputs nothing is said of them
   * @param selected what a whole layer is explained by
   */
  void show(
      SampleExplanation sample,
      Experiment experiment,
      PartNames names,
      Walk walk,
      Optional<SelectionTarget> selected) {
    boolean arrived = walk.atEnd();
    bar.show(walk);
    which.setText(ForwardWords.which(sample, words));
    prediction.setText(arrived ? ForwardWords.prediction(sample, experiment, names) : "…");
    line.show(
        arrived
            ? ForwardWords.line(sample, experiment, names, words)
            : ForwardStops.line(
                sample.forward(), HandFocus.of(walk.stop(), selected), names, words));
    fields.showRefusal();
  }
}
