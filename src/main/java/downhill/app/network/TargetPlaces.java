package downhill.app.network;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.network.TargetSteps.Direction;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.picture.network.EdgePlace;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NetworkPicture;
import downhill.picture.network.NodePlace;
import downhill.picture.network.SelectionTarget;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A transparent place over each node and edge, so that the keyboard and a screen reader reach them.
 * Tab comes to one of them, the arrow keys go on to its neighbours, Enter and the space bar select.
 * Of a large network only the nodes have places.
 */
final class TargetPlaces extends Pane {
  private static final int MOST = 160;
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final Map<SelectionTarget, Region> places = new LinkedHashMap<>();
  private final Viewing viewing;
  private final Edges edges;
  private final LocalWords words;
  private @Nullable NetworkLayout layout;
  private @Nullable SelectionTarget current;
  private @Nullable Spoken spoken;

  /** What hands do to edges. */
  interface Edges {
    /** Opens the weight of an edge to be typed. */
    void open(SelectionTarget edge);

    /** Moves it by notches. */
    void nudge(SelectionTarget edge, int notches);
  }

  /** What is said of the parts. */
  private record Spoken(NetworkPicture picture, PartNames names) {}

  TargetPlaces(Viewing viewing, Edges edges, Localization localization) {
    this.viewing = viewing;
    this.edges = edges;
    this.words = localization.beside(TargetPlaces.class);
    setPickOnBounds(false);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.PARENT);
    accessibleTextProperty().bind(words.bound("network.accessible"));
  }

  /** Puts the places where the parts of the network are now. */
  void arrange(NetworkLayout now) {
    layout = now;
    Map<SelectionTarget, Box> boxes = new LinkedHashMap<>();
    for (NodePlace node : now.nodes()) {
      boxes.put(node.target(), node.bounds());
    }
    if (boxes.size() + now.edges().size() <= MOST) {
      for (EdgePlace edge : now.edges()) {
        boxes.put(edge.target(), edge.handle());
      }
    }
    if (!boxes.keySet().equals(places.keySet())) {
      rebuild(new ArrayList<>(boxes.keySet()));
    }
    boxes.forEach((target, box) -> {
      Region place = place(target);
      place.resizeRelocate(box.x() - 3, box.y() - 3, box.width() + 6, box.height() + 6);
    });
  }

  private void rebuild(List<SelectionTarget> targets) {
    boolean focused = places.values().stream().anyMatch(Region::isFocused);
    places.clear();
    for (SelectionTarget target : targets) {
      places.put(target, make(target));
    }
    getChildren().setAll(places.values());
    speak();
    if (current == null || !places.containsKey(current)) {
      current = targets.isEmpty() ? null : targets.getFirst();
    }
    rove();
    if (focused && current != null) {
      place(current).requestFocus();
    }
  }

  private Region make(SelectionTarget target) {
    var place = Style.TARGET.on(new Region());
    if (target instanceof SelectionTarget.Node || target instanceof SelectionTarget.Input) {
      NetworkStyle.TARGET_NODE.on(place);
    }
    place.setManaged(false);
    place.setAccessibleRole(AccessibleRole.BUTTON);
    place.setOnKeyPressed(event -> onKey(event, target));
    ArrowKeys.keepFor(place);
    place
        .focusVisibleProperty()
        .subscribe(reached -> {
          if (reached) {
            reach(place, true);
          }
        });
    return place;
  }

  private void onKey(KeyEvent event, SelectionTarget target) {
    boolean edge = isEdge(target);
    if (event.isAltDown() && edge) {
      switch (event.getCode()) {
        case UP -> edges.nudge(target, 1);
        case DOWN -> edges.nudge(target, -1);
        default -> {
          return;
        }
      }
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case LEFT -> step(target, Direction.LEFT);
      case RIGHT -> step(target, Direction.RIGHT);
      case UP -> step(target, Direction.UP);
      case DOWN -> step(target, Direction.DOWN);
      case ENTER -> {
        viewing.select(target);
        if (edge) {
          edges.open(target);
        }
      }
      case SPACE -> viewing.select(target);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Returns whether a part has a weight. */
  static boolean isEdge(SelectionTarget target) {
    return target instanceof SelectionTarget.Edge || target instanceof SelectionTarget.BiasEdge;
  }

  private void step(SelectionTarget from, Direction direction) {
    NetworkLayout now = layout;
    if (now != null) {
      boolean overEdges = places.size() > now.nodes().size();
      new TargetSteps(now, overEdges).from(from, direction).ifPresent(next -> focus(next, true));
    }
  }

  /** Moves the focus to the part that was clicked, where it has a place. */
  void focus(SelectionTarget target) {
    focus(target, false);
  }

  private void focus(SelectionTarget target, boolean byKeys) {
    if (places.containsKey(target)) {
      current = target;
      rove();
      Region place = place(target);
      reach(place, byKeys);
      place.requestFocus();
    }
  }

  /**
   * Shows the focus only to those who move it by keys. After a click the space bar still starts and
   * stops the run; after an arrow key or Tab it selects.
   */
  private static void reach(Region place, boolean byKeys) {
    place.pseudoClassStateChanged(REACHED, byKeys);
    ArrowKeys.keepSpaceFor(place, byKeys);
  }

  /** Only one place is reached by Tab. */
  private void rove() {
    places.forEach((target, place) -> place.setFocusTraversable(target.equals(current)));
  }

  private Region place(SelectionTarget target) {
    Region place = places.get(target);
    if (place == null) {
      throw new IllegalStateException("no place for " + target);
    }
    return place;
  }

  /** Gives every place the words of the moment. */
  void speak(NetworkPicture picture, PartNames names) {
    spoken = new Spoken(picture, names);
    speak();
  }

  private void speak() {
    Spoken now = spoken;
    NetworkLayout where = layout;
    // Between two scenarios the words may still be about the network before.
    if (now != null
        && where != null
        && Identity.same(now.picture().model(), where.shape().model())) {
      places.forEach((target, place) -> place.setAccessibleText(spoken(target, now, where)));
    }
  }

  /** Returns whether there are places that have no words yet. */
  boolean isMute() {
    return places.values().stream().anyMatch(place -> place.getAccessibleText() == null);
  }

  private String spoken(SelectionTarget target, Spoken now, NetworkLayout where) {
    String text = text(target, now.picture(), now.names());
    boolean frozen =
        isEdge(target)
            && where.weightIndex(target).stream().anyMatch(now.picture().view()::isFrozen);
    return frozen ? words.text("network.frozen.spoken", text) : text;
  }

  private static String text(SelectionTarget target, NetworkPicture picture, PartNames names) {
    return switch (target) {
      case SelectionTarget.Input(int feature) ->
          names.spokenNode(target, value(picture, 0, feature));
      case SelectionTarget.Node(int layer, int unit) ->
          names.spokenNode(target, value(picture, layer + 1, unit));
      case SelectionTarget.Edge _, SelectionTarget.BiasEdge _ ->
          names.spokenEdge(target, picture.weights());
    };
  }

  private static double value(NetworkPicture picture, int column, int unit) {
    return picture.sample().map(sample -> sample.columns()[column][unit]).orElse(Double.NaN);
  }
}
