package downhill.app.build;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.PopCard;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PictureWords;
import downhill.app.theme.Style;
import downhill.app.view.NetworkOverlay;
import downhill.app.view.ViewSettings;
import downhill.engine.layer.Dense;
import downhill.lab.session.SessionState;
import downhill.picture.network.ColumnHeaders;
import downhill.picture.network.NetworkLayout;
import downhill.picture.surface.Box;
import downhill.scenario.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Above the columns of the network: fewer units and more, what a layer is, and between the columns
 * one more layer, which shows when the mouse is over the network or the keyboard there.
 */
public final class LayerTools extends Pane implements NetworkOverlay {
  private static final double BUTTON = 18;
  private static final double BESIDE = 5;
  private static final double LEAST_GAP = 34;

  private final Builder builder;
  private final LocalWords words;
  private final List<Button> heads = new ArrayList<>();
  private List<Dense> layers = List.of();
  private @Nullable NetworkLayout layout;
  private @Nullable PopCard card;
  private @Nullable LayerForm form;
  private int opened;

  /** Tools without a network. */
  public LayerTools(Builder builder, Localization localization) {
    this.builder = builder;
    this.words = localization.beside(LayerTools.class);
    Style.LAYER_TOOLS.on(this);
    setPickOnBounds(false);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    accessibleTextProperty().bind(words.bound("build.tools"));
    localization
        .languageProperty()
        .subscribe(() -> Optional.ofNullable(layout).ifPresent(this::build));
  }

  @Override
  public Region view() {
    return this;
  }

  @Override
  public void arrange(NetworkLayout now) {
    layout = now;
    build(now);
  }

  private void build(NetworkLayout now) {
    layers = now.shape().model().layers();
    int focused = focusedAt();
    getChildren().removeIf(child -> !child.equals(card));
    heads.clear();
    for (int layer = 0; layer < layers.size(); layer++) {
      if (now.gap() >= LEAST_GAP) {
        place(insert(layer), now.columns().get(layer).x() + now.gap() / 2, 16);
      }
      Box text = ColumnHeaders.words(now, layer, PictureWords.in(words.language()));
      Button head = head(layer, text);
      boolean hidden = layer < layers.size() - 1;
      if (hidden && text.width() + 2 * (BUTTON + BESIDE) <= now.gap() - 4) {
        double left = text.x() - BESIDE - BUTTON / 2;
        double right = text.right() + BESIDE + BUTTON / 2;
        place(units(layer, -1), left, text.centerY());
        heads.add(head);
        getChildren().add(head);
        place(units(layer, 1), right, text.centerY());
      } else {
        heads.add(head);
        getChildren().add(head);
      }
    }
    keepCard();
    if (focused >= 0 && focused < getChildren().size()) {
      getChildren().get(focused).requestFocus();
    }
  }

  private void keepCard() {
    PopCard open = card;
    if (open == null || !open.isOpen()) {
      return;
    }
    open.toFront();
    if (opened < heads.size()) {
      open.follow(heads.get(opened));
    } else {
      open.close();
    }
  }

  private int focusedAt() {
    for (int i = 0; i < getChildren().size(); i++) {
      if (getChildren().get(i) instanceof Button button && button.isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private void place(Button button, double x, double y) {
    button.resizeRelocate(Math.rint(x - BUTTON / 2), Math.rint(y - BUTTON / 2), BUTTON, BUTTON);
    getChildren().add(button);
  }

  private Button insert(int layer) {
    var button =
        Buttons.iconOnly(Icon.PLUS, words.bound("build.layer.insert"), () -> insertAt(layer));
    Style.INSERT_LAYER.on(button);
    return round(button);
  }

  private Button units(int layer, int more) {
    var word = words.bound(more > 0 ? "build.units.more" : "build.units.fewer", layer + 1);
    return round(
        Buttons.iconOnly(more > 0 ? Icon.PLUS : Icon.MINUS, word, () -> addUnits(layer, more)));
  }

  private static Button round(Button button) {
    Style.ROUND.on(button);
    button.setManaged(false);
    return button;
  }

  private Button head(int layer, Box text) {
    var button = Style.LAYER_HEAD.on(new Button());
    button.setManaged(false);
    Dense dense = layers.get(layer);
    button
        .accessibleTextProperty()
        .bind(
            words.bound(
                "build.layer.head", layer + 1, dense.units(), dense.activation().kerasName()));
    button.setTooltip(Buttons.tooltip(words.bound("build.layer.tip")));
    button.setOnAction(event -> open(layer));
    button.resizeRelocate(
        Math.rint(text.x() - 4), text.y(), Math.rint(text.width() + 8), text.height() + 2);
    return button;
  }

  private void insertAt(int layer) {
    builder
        .edits()
        .ifPresent(edits -> {
          switch (edits.withHiddenLayer(layer)) {
            case Edit.Changed change -> builder.make(change);
            case Edit.Refused why -> open(layer).refuseUnits(why);
          }
        });
  }

  private void addUnits(int layer, int more) {
    builder
        .edits()
        .ifPresent(edits -> {
          int units = edits.scenario().model().layers().get(layer).units() + more;
          switch (edits.withUnits(layer, units)) {
            case Edit.Changed change -> builder.make(change);
            case Edit.Refused why -> open(layer).refuseUnits(why);
          }
        });
  }

  private LayerForm open(int layer) {
    if (card != null) {
      card.close();
    }
    var shown =
        new LayerForm(
            layer,
            builder,
            words,
            () -> Optional.ofNullable(card).ifPresent(PopCard::place),
            this::shut);
    builder.edits().ifPresent(shown::show);
    card = new PopCard(shown);
    form = shown;
    opened = layer;
    card.open(heads.get(layer), shown.first());
    return shown;
  }

  private void shut() {
    if (card != null) {
      card.close();
    }
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    builder.show(state);
    LayerForm open = form;
    if (card != null && card.isOpen() && open != null) {
      builder.edits().ifPresent(open::show);
    }
  }
}
