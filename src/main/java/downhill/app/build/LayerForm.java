package downhill.app.build;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.BuildStyle;
import downhill.app.theme.Style;
import downhill.scenario.edit.Edit;
import downhill.scenario.edit.ScenarioEdits;
import downhill.scenario.edit.Setting;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What one layer is: its units, activation and initializers; another layer before it, or none. */
final class LayerForm extends VBox {
  private final int layer;
  private final Builder builder;
  private final Runnable close;
  private final SettingRow units;
  private final List<SettingRow> rows;
  private final Button add;
  private final Button remove;
  private final Reason reason;

  /**
   * A form.
   *
   * @param layer from 0
   * @param resized hears that it takes more room or less
   * @param close closes what it stands in
   */
  LayerForm(int layer, Builder builder, LocalWords words, Runnable resized, Runnable close) {
    BuildStyle.BUILD_FORM.on(this);
    this.layer = layer;
    this.builder = builder;
    this.close = close;
    var title = Style.CARD_TITLE.on(new Label());
    title.textProperty().bind(words.bound("build.layer", layer + 1));
    units = new SettingRow(new Setting.Units(layer), builder, words, resized);
    rows =
        List.of(
            units,
            new SettingRow(new Setting.LayerActivation(layer), builder, words, resized),
            new SettingRow(new Setting.KernelInitializer(layer), builder, words, resized),
            new SettingRow(new Setting.BiasInitializer(layer), builder, words, resized));
    reason = new Reason(words, builder, resized);
    add = Buttons.of(Icon.PLUS, words.bound("build.layer.add"), this::add);
    remove = Buttons.of(Icon.CLOSE, words.bound("build.layer.remove"), this::remove);
    Style.SMALL.on(add);
    Style.SMALL.on(remove);
    getChildren().add(title);
    getChildren().addAll(rows);
    getChildren().addAll(BuildStyle.BUILD_ACTIONS.on(new HBox(add, remove)), reason);
  }

  /** Shows the layer as it is. */
  void show(ScenarioEdits edits) {
    if (layer < edits.scenario().model().layers().size()) {
      rows.forEach(row -> row.show(edits));
    }
  }

  private void add() {
    builder.edits().ifPresent(edits -> done(edits.withHiddenLayer(layer)));
  }

  private void remove() {
    builder.edits().ifPresent(edits -> done(edits.withoutLayer(layer)));
  }

  private void done(Edit edit) {
    switch (edit) {
      case Edit.Changed change -> {
        close.run();
        builder.make(change);
      }
      case Edit.Refused why -> reason.show(why);
    }
  }

  /** Shows why the number of units stays as it is. */
  void refuseUnits(Edit.Refused why) {
    units.refuse(why);
  }

  /** Where the keyboard begins. */
  Node first() {
    return units.control();
  }
}
