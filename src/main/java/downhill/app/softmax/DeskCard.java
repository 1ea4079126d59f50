package downhill.app.softmax;

import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.control.Icon;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.Style;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.explain.softmax.DeskSupply;
import downhill.picture.Numbers;
import downhill.picture.softmax.DeskColumn;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The desk with what fills it: a line to type in, or a sample of the session. */
final class DeskCard {
  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final DeskPane pane;
  private final Card card;

  DeskCard(
      SoftmaxViewModel model, Viewing viewing, LocalWords words, BooleanSupplier reducedMotion) {
    this.model = model;
    this.words = words;
    this.pane = new DeskPane(model, words, reducedMotion);
    VBox.setVgrow(pane, Priority.ALWAYS);
    var body = Style.DESK_BODY.on(new VBox(new EntryBar(model, words), pane));
    card = new Card(words.bound("softmax.desk.title"), body);
    card.addBeside(source());
    card.addBeside(samples(viewing));
    card.addAction(session(viewing));
    card.addAction(steps());
    var columns = new Segmented<>(model.steppedProperty());
    columns.add(true, words.bound("softmax.columns.one"));
    columns.add(false, words.bound("softmax.columns.all"));
    card.addAction(columns);
  }

  private Label source() {
    var label = Style.MUTED.on(new Label());
    label.setMinWidth(0);
    label
        .textProperty()
        .bind(
            words.computed(
                () ->
                    switch (model.sourceProperty().get()) {
                      case DeskSource.ByHand _ -> words.text("softmax.source.hand");
                      case DeskSource.Session(int row, long step) ->
                          words.text(
                              "softmax.source.session", Numbers.sample(row), Numbers.count(step));
                    },
                model.sourceProperty()));
    return label;
  }

  /** One of three: take a sample, let go of it, or why there is none. */
  private Region session(Viewing viewing) {
    Button use =
        Buttons.of(
            Icon.NETWORK,
            words.computed(
                () -> words.text("softmax.use", Numbers.sample(model.sample())),
                viewing.sampleProperty(),
                model.sourceProperty(),
                model.supplyProperty()),
            model::followSession);
    Style.SMALL.on(use);
    Button hand =
        Style.SMALL.on(Buttons.of(Icon.KEYS, words.bound("softmax.hand"), model::typeByHand));
    var none = Style.CAPTION.on(new Label());
    none.setMinWidth(0);
    none.textProperty()
        .bind(
            words.computed(
                () -> words.text("softmax.supply." + model.supplyProperty().get().key()),
                model.supplyProperty()));
    none.setTooltip(Buttons.tooltip(words.bound("softmax.supply.about")));
    Runnable choose =
        () -> {
          boolean follows = model.sourceProperty().get() instanceof DeskSource.Session;
          boolean ready = model.supplyProperty().get() == DeskSupply.READY;
          only(use, ready && !follows);
          only(hand, follows);
          only(none, !ready);
        };
    choose.run();
    model.sourceProperty().subscribe(choose);
    model.supplyProperty().subscribe(choose);
    return new StackPane(use, hand, none);
  }

  private static void only(Region node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  /** The sample before and the one after, while the desk follows the session. */
  private HBox samples(Viewing viewing) {
    Button back = sample(Icon.STEP_BACK, "softmax.sample.back", viewing, -1);
    Button on = sample(Icon.STEP_FORWARD, "softmax.sample.on", viewing, 1);
    var box = Style.COLUMN_STEPS.on(new HBox(back, on));
    model.sourceProperty().subscribe(now -> only(box, now instanceof DeskSource.Session));
    return box;
  }

  private Button sample(Icon icon, String key, Viewing viewing, int further) {
    Runnable go = () -> viewing.sampleProperty().set(new Sample.Row(model.sample(further)));
    Button button = Style.SMALL.on(Buttons.iconOnly(icon, words.bound(key), go));
    return Style.QUIET.on(button);
  }

  /** One column back and on, while they come one at a time. */
  private HBox steps() {
    Button back =
        Buttons.iconOnly(Icon.STEP_BACK, words.bound("softmax.columns.back"), model::conceal);
    Button on =
        Buttons.iconOnly(Icon.STEP_FORWARD, words.bound("softmax.columns.on"), model::reveal);
    Style.SMALL.on(back);
    Style.SMALL.on(on);
    model
        .revealedProperty()
        .subscribe(count -> {
          back.setDisable(count == 1);
          on.setDisable(count == DeskColumn.values().length);
        });
    var box = Style.COLUMN_STEPS.on(new HBox(back, on));
    model.steppedProperty().subscribe(one -> only(box, one));
    return box;
  }

  Region view() {
    return card;
  }

  void show(ViewSettings settings) {
    pane.show(settings);
  }

  void frame(long nanos) {
    pane.frame(nanos);
  }
}
