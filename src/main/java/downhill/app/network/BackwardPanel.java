package downhill.app.network;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.page.BlockList;
import downhill.app.page.Links;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.lab.explain.backward.BackwardExplanation;
import downhill.lab.explain.backward.Stop;
import downhill.lab.explain.backward.Walk;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Under the network: the number a backward walk stands at, and how it is worked out. */
final class BackwardPanel extends VBox {
  private final LocalWords words;
  private final HandViewModel hand;
  private final Label which = Style.CAPTION.on(new Label());
  private final Button check = Style.SMALL.on(new Button());
  private final BlockList blocks;
  private final HandBar bar;

  /**
   * A panel.
   *
   * @param ask holds a gradient against its central difference
   */
  BackwardPanel(
      HandViewModel hand, HandBar bar, Runnable ask, Links links, Localization localization) {
    this.hand = hand;
    this.bar = bar;
    this.words = localization.beside(BackwardPanel.class);
    this.blocks = new BlockList(rows -> "", links);
    Style.INSET.on(NetworkStyle.FORWARD.on(this));
    which.setWrapText(true);
    which.setMinWidth(0);
    check.textProperty().bind(words.bound("network.hand.check"));
    check.setMinWidth(Region.USE_PREF_SIZE);
    check.setOnAction(event -> ask.run());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getChildren().addAll(gap, check);
    NetworkStyle.HAND_BLOCKS.on(blocks);
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(which, blocks, bar);
  }

  /** Shows where the walk stands; {@code selected} is what a whole layer is explained by. */
  void show(Optional<SelectionTarget> selected, PartNames names) {
    Walk walk = hand.walk();
    BackwardExplanation step = hand.explained().orElse(null);
    if (walk == null || step == null) {
      return;
    }
    bar.show(walk);
    which.setText(HandWords.which(step, words));
    Stop stop = HandFocus.of(walk.stop(), selected);
    Stop edge = HandFocus.edge(walk.stop(), selected);
    blocks.show(
        hand.checked(step.index(edge))
            .map(found -> CheckWords.blocks(found, edge, names, words))
            .orElseGet(() -> new HandWords(step, selected, names, words).blocks(stop)));
  }
}
