package downhill.app.desk;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.view.Sample;
import downhill.app.view.Viewing;
import downhill.picture.Numbers;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Says where the numbers of a desk come from, and lets another sample or a hand give them. */
public final class SourceBar {
  private final Following following;
  private final Viewing viewing;
  private final LocalWords words;
  private final HBox origin;
  private final Region choice;

  /**
   * The bar of one desk.
   *
   * @param reason why the network gives no samples; empty while it does
   * @param about which networks do
   */
  public SourceBar(
      Following following,
      Viewing viewing,
      Localization localization,
      ObservableValue<String> reason,
      ObservableValue<String> about) {
    this.following = following;
    this.viewing = viewing;
    this.words = localization.beside(SourceBar.class);
    this.origin = Style.COLUMN_STEPS.on(new HBox(source(), samples()));
    this.choice = choice(reason, about);
  }

  /** Returns what says where the numbers come from. */
  public Region origin() {
    return origin;
  }

  /** Returns what changes it: take a sample, let go of it, or why there is none. */
  public Region choice() {
    return choice;
  }

  /** Returns where the numbers come from, in words. */
  public String said() {
    return switch (following.sourceProperty().get()) {
      case DeskSource.ByHand _ -> words.text("desk.source.hand");
      case DeskSource.Session(int row, long step) ->
          words.text("desk.source.session", Numbers.sample(row), Numbers.count(step));
    };
  }

  private Label source() {
    var label = Style.MUTED.on(new Label());
    label.setMinWidth(0);
    label.textProperty().bind(words.computed(this::said, following.sourceProperty()));
    return label;
  }

  private Region choice(ObservableValue<String> reason, ObservableValue<String> about) {
    Button use =
        Buttons.of(
            Icon.NETWORK,
            words.computed(
                () -> words.text("desk.use", Numbers.sample(following.sample())),
                viewing.sampleProperty(),
                following.sourceProperty(),
                reason),
            following::follow);
    Style.SMALL.on(use);
    Button hand = Style.SMALL.on(Buttons.of(Icon.KEYS, words.bound("desk.hand"), following::letGo));
    var none = Style.CAPTION.on(new Label());
    none.setMinWidth(0);
    none.textProperty().bind(reason);
    none.setTooltip(Buttons.tooltip(about));
    Runnable choose =
        () -> {
          boolean follows = following.sourceProperty().get() instanceof DeskSource.Session;
          boolean ready = reason.getValue().isEmpty();
          only(use, ready && !follows);
          only(hand, follows);
          only(none, !ready);
        };
    choose.run();
    following.sourceProperty().subscribe(choose);
    reason.subscribe(choose);
    return new StackPane(use, hand, none);
  }

  private static void only(Region node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  /** The sample before and the one after, while the desk follows the session. */
  private HBox samples() {
    var box =
        Style.COLUMN_STEPS.on(
            new HBox(
                sample(Icon.STEP_BACK, "desk.sample.back", -1),
                sample(Icon.STEP_FORWARD, "desk.sample.on", 1)));
    following.sourceProperty().subscribe(now -> only(box, now instanceof DeskSource.Session));
    return box;
  }

  private Button sample(Icon icon, String key, int further) {
    Runnable go = () -> viewing.sampleProperty().set(new Sample.Row(following.sample(further)));
    Button button = Style.SMALL.on(Buttons.iconOnly(icon, words.bound(key), go));
    return Style.QUIET.on(button);
  }
}
