package downhill.app.build;

import downhill.app.i18n.LocalWords;
import downhill.app.theme.BuildStyle;
import downhill.scenario.edit.ScenarioEdits;
import downhill.scenario.edit.Setting;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What Keras' {@code compile} and {@code fit} are told, side by side. */
final class TrainingForm extends HBox {
  private final Builder builder;
  private final LocalWords words;
  private final Runnable resized;
  private final SettingRow optimizer;
  private final SettingRow loss;
  private final SettingRow metrics;
  private final VBox compile = BuildStyle.BUILD_FORM.on(new VBox());
  private final List<SettingRow> fit = new ArrayList<>();
  private List<Setting> numbers = List.of();
  private List<SettingRow> numberRows = List.of();

  /**
   * A form.
   *
   * @param resized hears that it takes more room or less
   */
  TrainingForm(Builder builder, LocalWords words, Runnable resized) {
    BuildStyle.TRAINING_FORM.on(this);
    this.builder = builder;
    this.words = words;
    this.resized = resized;
    optimizer = row(new Setting.OptimizerName());
    loss = row(new Setting.LossName());
    metrics = row(new Setting.Accuracy());
    List.of(
            new Setting.Epochs(),
            new Setting.BatchSize(),
            new Setting.Shuffle(),
            new Setting.ValidationSplit(),
            new Setting.Seed())
        .forEach(setting -> fit.add(row(setting)));
    var fitting = BuildStyle.BUILD_FORM.on(new VBox(title("fit")));
    fitting.getChildren().addAll(fit);
    compile.getChildren().add(title("compile"));
    getChildren().addAll(compile, fitting);
  }

  private SettingRow row(Setting setting) {
    return new SettingRow(setting, builder, words, resized);
  }

  private static Label title(String function) {
    return BuildStyle.FORM_TITLE.on(new Label(function));
  }

  /** Shows the settings as they are: each optimizer has its own. */
  void show(ScenarioEdits edits) {
    List<Setting> wanted = edits.optimizerSettings();
    if (!wanted.equals(numbers)) {
      numbers = wanted;
      numberRows = wanted.stream().map(this::row).toList();
      compile.getChildren().remove(1, compile.getChildren().size());
      compile.getChildren().add(optimizer);
      compile.getChildren().addAll(numberRows);
      compile.getChildren().addAll(loss, metrics);
    }
    optimizer.show(edits);
    numberRows.forEach(row -> row.show(edits));
    loss.show(edits);
    metrics.show(edits);
    fit.forEach(row -> row.show(edits));
    resized.run();
  }

  /** Where the keyboard begins. */
  Node first() {
    return optimizer.control();
  }
}
