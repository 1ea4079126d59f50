package downhill.app.compare;

import downhill.app.control.Buttons;
import downhill.app.control.ChoiceNames;
import downhill.app.control.Icon;
import downhill.app.control.NumberField;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PictureWords;
import downhill.app.theme.CompareStyle;
import downhill.app.theme.Style;
import downhill.lab.compare.Difference;
import downhill.picture.Numbers;
import downhill.picture.compare.RunSettings;
import downhill.scenario.Branch;
import downhill.scenario.Compile;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Changes the selected run: optimizer, learning rate, batch size, seed. */
final class RunEditor {
  private static final double MOST_SEED = 9e15;

  private final CompareViewModel model;
  private final LocalWords words;
  private final HBox bar = CompareStyle.RUN_EDITOR.on(new HBox());
  private final Label name = Style.CARD_TITLE.on(new Label());
  private final ComboBox<OptimizerKind> optimizer = new ComboBox<>();
  private final NumberField rate;
  private final NumberField batchSize;
  private final NumberField seed;
  private final Button remove;
  private final Label memory = Style.MUTED.on(new Label());
  private boolean showing;

  RunEditor(CompareViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(RunEditor.class);
    Style.CARD.on(bar);
    bar.setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(0);
    memory.setMinWidth(0);
    optimizer.getItems().setAll(OptimizerKind.values());
    localization.languageProperty().subscribe(this::rename);
    optimizer.accessibleTextProperty().bind(words.bound("compare.optimizer"));
    optimizer.valueProperty().subscribe(this::chooseOptimizer);
    rate = new NumberField(words.bound("compare.rate"), value -> value > 0, false, this::enterRate);
    batchSize =
        new NumberField(
            words.bound("compare.batchSize"), RunEditor::isCount, false, this::enterBatchSize);
    seed = new NumberField(words.bound("compare.seed"), RunEditor::isWhole, false, this::enterSeed);
    remove = Buttons.of(Icon.CLOSE, words.bound("compare.remove"), model.editor()::remove);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var done =
        Buttons.of(
            Icon.CHECK,
            words.bound("compare.done"),
            () -> model.selectedProperty().set(OptionalInt.empty()));
    bar.getChildren()
        .addAll(
            name,
            optimizer,
            label("compare.rate", rate),
            rate,
            label("compare.batchSize", batchSize),
            batchSize,
            label("compare.seed", seed),
            seed,
            memory,
            gap,
            remove,
            done);
    for (NumberField field : new NumberField[] {rate, batchSize, seed}) {
      field.setPrefColumnCount(6);
    }
    model.selectedProperty().subscribe(selected -> show());
  }

  private void rename() {
    ChoiceNames.put(optimizer, kind -> words.text("compare.kind." + kind));
  }

  private Label label(String key, Node field) {
    var label = Style.MUTED.on(new Label());
    label.textProperty().bind(words.bound(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    return label;
  }

  private static boolean isCount(double value) {
    return value >= 1 && value <= Integer.MAX_VALUE && value == Math.rint(value);
  }

  private static boolean isWhole(double value) {
    return Math.abs(value) <= MOST_SEED && value == Math.rint(value);
  }

  Region view() {
    return bar;
  }

  /** Leads the keyboard to the setting in which the selected run differs. */
  void ask(Difference difference) {
    switch (difference) {
      case OPTIMIZER -> optimizer.requestFocus();
      case LEARNING_RATE -> ask(rate);
      case BATCH_SIZE -> ask(batchSize);
      case SEED -> ask(seed);
    }
  }

  private static void ask(NumberField field) {
    field.requestFocus();
    field.selectAll();
  }

  /** Shows the settings of the selected run, or nothing. */
  void show() {
    var selected = model.editor().selectedBranch();
    bar.setVisible(selected.isPresent());
    bar.setManaged(selected.isPresent());
    selected.ifPresent(branch -> {
      showing = true;
      name.setText(RunSettings.name(branch, PictureWords.in(words.language())));
      memory.setText(
          model
              .editor()
              .selectedRemembers()
              .map(kept -> words.text(kept ? "compare.remembers" : "compare.afresh"))
              .orElse(""));
      optimizer.setValue(OptimizerKind.of(branch.compile().optimizer()));
      rate.show(Numbers.rate(branch.compile().optimizer().learningRate()));
      batchSize.show(Integer.toString(branch.fit().batchSize()));
      seed.show(Long.toString(branch.fit().seed()));
      remove.setDisable(model.plan().filter(plan -> plan.branches().size() > 1).isEmpty());
      showing = false;
    });
  }

  private void change(UnaryOperator<Branch> change) {
    if (!showing) {
      model.editor().change(change);
      show();
    }
  }

  private void chooseOptimizer(OptimizerKind kind) {
    if (kind != null) {
      change(branch -> {
        var now = branch.compile().optimizer();
        return OptimizerKind.of(now) == kind
            ? branch
            : with(
                branch, branch.compile().withOptimizer(kind.withLearningRate(now.learningRate())));
      });
    }
  }

  private void enterRate(OptionalDouble value) {
    change(branch -> with(branch, branch.compile().withLearningRate(value.orElseThrow())));
  }

  private void enterBatchSize(OptionalDouble value) {
    change(branch ->
        new Branch(
            branch.name(),
            branch.compile(),
            branch.fit().withBatchSize((int) value.orElseThrow())));
  }

  private void enterSeed(OptionalDouble value) {
    change(branch ->
        new Branch(
            branch.name(), branch.compile(), branch.fit().withSeed((long) value.orElseThrow())));
  }

  private static Branch with(Branch branch, Compile compile) {
    return new Branch(branch.name(), compile, branch.fit());
  }
}
