package downhill.app.build;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.PopCard;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.picture.PictureWords;
import downhill.app.theme.BuildStyle;
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
  private static final double INSERT_LINE = 16;

  private final Builder builder;
  private final LocalWords words;
  private final List<Tool> tools = new ArrayList<>();
  private List<Dense> layers = List.of();
  private @Nullable NetworkLayout layout;
  private @Nullable PopCard card;
  private @Nullable LayerForm form;
  private int opened;

  /** What a button does. */
  private enum Kind {
    INSERT,
    FEWER,
    HEAD,
    MORE
  }

  /** What a button does to which layer. */
  private record What(Kind kind, int layer) {}

  /** Where it stands. */
  private record Spot(What what, Box box) {}

  /** The button itself. */
  private record Tool(What what, Button button) {}

  /** Tools without a network. */
  public LayerTools(Builder builder, Localization localization) {
    this.builder = builder;
    this.words = localization.beside(LayerTools.class);
    BuildStyle.LAYER_TOOLS.on(this);
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
    List<Spot> spots = spots(now);
    List<Dense> wanted = now.shape().model().layers();
    boolean same =
        wanted.equals(layers)
            && spots.stream()
                .map(Spot::what)
                .toList()
                .equals(tools.stream().map(Tool::what).toList());
    if (!same) {
      layers = wanted;
      rebuild(spots);
    }
    for (int i = 0; i < spots.size(); i++) {
      Box box = spots.get(i).box();
      tools.get(i).button().resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }
    keepCard();
  }

  private List<Spot> spots(NetworkLayout now) {
    List<Spot> spots = new ArrayList<>();
    int last = now.shape().model().layerCount() - 1;
    for (int layer = 0; layer <= last; layer++) {
      if (now.gap() >= LEAST_GAP) {
        double x = now.columns().get(layer).x() + now.gap() / 2;
        spots.add(round(Kind.INSERT, layer, x, INSERT_LINE));
      }
      Box text = ColumnHeaders.words(now, layer, PictureWords.in(words.language()));
      boolean counted = layer < last && text.width() + 2 * (BUTTON + BESIDE) <= now.gap() - 4;
      if (counted) {
        spots.add(round(Kind.FEWER, layer, text.x() - BESIDE - BUTTON / 2, text.centerY()));
      }
      var box =
          new Box(
              Math.rint(text.x() - 4), text.y(), Math.rint(text.width() + 8), text.height() + 2);
      spots.add(new Spot(new What(Kind.HEAD, layer), box));
      if (counted) {
        spots.add(round(Kind.MORE, layer, text.right() + BESIDE + BUTTON / 2, text.centerY()));
      }
    }
    return spots;
  }

  private static Spot round(Kind kind, int layer, double x, double y) {
    double left = Math.rint(x - BUTTON / 2);
    double top = Math.rint(y - BUTTON / 2);
    return new Spot(new What(kind, layer), new Box(left, top, BUTTON, BUTTON));
  }

  /** Makes the buttons anew; the keyboard stays at the same place in their order. */
  private void rebuild(List<Spot> spots) {
    int focused = -1;
    for (int i = 0; i < tools.size(); i++) {
      focused = tools.get(i).button().isFocused() ? i : focused;
    }
    tools.clear();
    spots.forEach(spot -> tools.add(new Tool(spot.what(), button(spot.what()))));
    getChildren().removeIf(child -> !child.equals(card));
    getChildren().addAll(0, tools.stream().map(Tool::button).toList());
    if (focused >= 0 && !tools.isEmpty()) {
      tools.get(Math.min(focused, tools.size() - 1)).button().requestFocus();
    }
  }

  private Button button(What what) {
    int layer = what.layer();
    Button button =
        switch (what.kind()) {
          case INSERT -> insert(layer);
          case FEWER -> units(layer, -1);
          case HEAD -> head(layer);
          case MORE -> units(layer, 1);
        };
    button.setManaged(false);
    return button;
  }

  private static Optional<Button> head(List<Tool> tools, int layer) {
    return tools.stream()
        .filter(tool -> tool.what().equals(new What(Kind.HEAD, layer)))
        .map(Tool::button)
        .findFirst();
  }

  private void keepCard() {
    PopCard open = card;
    if (open == null || !open.isOpen()) {
      return;
    }
    open.toFront();
    head(tools, opened).ifPresentOrElse(open::follow, open::close);
  }

  private Button insert(int layer) {
    var button =
        Buttons.iconOnly(Icon.PLUS, words.bound("build.layer.insert"), () -> insertAt(layer));
    BuildStyle.INSERT_LAYER.on(button);
    return round(button);
  }

  private Button units(int layer, int more) {
    var word = words.bound(more > 0 ? "build.units.more" : "build.units.fewer", layer + 1);
    return round(
        Buttons.iconOnly(more > 0 ? Icon.PLUS : Icon.MINUS, word, () -> addUnits(layer, more)));
  }

  private static Button round(Button button) {
    return BuildStyle.ROUND.on(button);
  }

  private Button head(int layer) {
    var button = BuildStyle.LAYER_HEAD.on(new Button());
    Dense dense = layers.get(layer);
    button
        .accessibleTextProperty()
        .bind(
            words.bound(
                "build.layer.head", layer + 1, dense.units(), dense.activation().kerasName()));
    button.setTooltip(Buttons.tooltip(words.bound("build.layer.tip")));
    button.setOnAction(event -> open(layer));
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
    var popped = new PopCard(shown);
    card = popped;
    form = shown;
    opened = layer;
    head(tools, layer).ifPresent(anchor -> popped.open(anchor, shown.first()));
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
