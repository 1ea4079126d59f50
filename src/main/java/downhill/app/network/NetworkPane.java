package downhill.app.network;

import downhill.app.formula.Figures;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.naming.PartNames;
import downhill.app.picture.CanvasSurface;
import downhill.app.picture.Drawn;
import downhill.app.picture.PictureWords;
import downhill.app.theme.NetworkStyle;
import downhill.app.view.NetworkOverlay;
import downhill.app.view.Viewing;
import downhill.lab.code.CodePart;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.network.ColumnPlace;
import downhill.picture.network.InputLabel;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NetworkPainter;
import downhill.picture.network.NetworkPicture;
import downhill.picture.network.OutputSide;
import downhill.picture.network.SelectionTarget;
import downhill.picture.surface.Box;
import downhill.picture.surface.Surface;
import downhill.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The network on a canvas, with a place over each part that the keyboard can reach. */
final class NetworkPane extends Region implements Drawn {
  private static final OptionalInt NONE = OptionalInt.empty();

  /** How wide the frame of a column is at most, in px. */
  private static final double COLUMN_WIDTH = 180;

  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas);
  private final Viewing viewing;
  private final TargetPlaces places;
  private final NetworkOverlay overlay;
  private final Region litColumn = NetworkStyle.LIT_COLUMN.on(new Region());
  private final WeightHand hand;
  private final WeightCard weight;
  private final Tooltip digits = new Tooltip();
  private @Nullable Function<SelectionTarget, String> spoken;
  private @Nullable Shown shown;
  private @Nullable LayoutKey key;
  private @Nullable NetworkLayout layout;
  private @Nullable PartNames named;

  /** What is on the canvas. */
  private record Shown(NetworkPicture picture, Theme theme, Language language) {}

  /** What the layout depends on; the model by identity, which is quick and enough. */
  private record LayoutKey(
      int model,
      boolean maps,
      boolean standardized,
      List<InputLabel> inputs,
      OutputSide output,
      Language language,
      double width,
      double height) {}

  NetworkPane(Viewing viewing, NetworkOverlay overlay, WeightHand hand, Localization localization) {
    this.viewing = viewing;
    this.overlay = overlay;
    this.hand = hand;
    this.weight = new WeightCard(hand, localization);
    this.places = new TargetPlaces(viewing, edges(), localization);
    NetworkStyle.NETWORK_PANE.on(this);
    setMinSize(0, 0);
    canvas.setManaged(false);
    places.setManaged(false);
    overlay.view().setManaged(false);
    litColumn.setManaged(false);
    weight.setManaged(false);
    litColumn.setMouseTransparent(true);
    viewing.litProperty().subscribe(this::lightColumn);
    getChildren().addAll(canvas, litColumn, places, overlay.view(), weight);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hoverAt(event.getX(), event.getY()));
    addEventHandler(
        MouseEvent.MOUSE_EXITED, event -> viewing.hoveredProperty().set(Optional.empty()));
    Tooltip.install(this, digits);
    viewing.hoveredProperty().subscribe(this::showDigits);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  /** Shows a picture. */
  void show(NetworkPicture picture, Theme theme, Language language) {
    shown = new Shown(picture, theme, language);
    draw();
  }

  /** Gives the places of the keyboard the words of a picture. */
  void speak(NetworkPicture picture, PartNames names) {
    places.speak(picture, names);
    named = names;
    spoken = target -> names.of(target) + "\n" + Figures.exact(value(picture, target));
    showDigits(viewing.hoveredProperty().get());
  }

  /** Returns whether there are places that wait for their words. */
  boolean isMute() {
    return places.isMute();
  }

  private static double value(NetworkPicture picture, SelectionTarget target) {
    return switch (target) {
      case SelectionTarget.Input(int feature) -> value(picture, 0, feature);
      case SelectionTarget.Node(int layer, int unit) -> value(picture, layer + 1, unit);
      case SelectionTarget.Edge(int layer, int input, int unit) ->
          picture.weights().kernel(layer, input, unit);
      case SelectionTarget.BiasEdge(int layer, int unit) -> picture.weights().bias(layer, unit);
    };
  }

  private static double value(NetworkPicture picture, int column, int unit) {
    return picture.sample().map(sample -> sample.columns()[column][unit]).orElse(Double.NaN);
  }

  /** Returns where everything is; null before the first picture. */
  @Nullable NetworkLayout network() {
    return layout;
  }

  private Optional<SelectionTarget> at(double x, double y) {
    return layout == null ? Optional.empty() : layout.at(x, y);
  }

  private Optional<Topic> number(double x, double y) {
    NetworkLayout places = layout;
    Shown now = shown;
    return places == null || now == null
        ? Optional.empty()
        : NumberPlaces.at(places, now.picture(), x, y);
  }

  private void hoverAt(double x, double y) {
    Optional<SelectionTarget> target = at(x, y);
    boolean asks = target.isPresent() || number(x, y).isPresent();
    setCursor(asks ? Cursor.HAND : Cursor.DEFAULT);
    viewing.hoveredProperty().set(target);
  }

  /** Says what is under the mouse, with all its digits. */
  private void showDigits(Optional<SelectionTarget> target) {
    Optional<String> text = Optional.ofNullable(spoken).flatMap(now -> target.map(now));
    digits.setText(text.orElse(""));
    digits.setOpacity(text.isPresent() ? 1 : 0);
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      Optional<SelectionTarget> edge = numberAt(event.getX(), event.getY());
      Optional<SelectionTarget> target = edge.or(() -> at(event.getX(), event.getY()));
      Optional<Topic> number =
          target.isPresent() ? Optional.empty() : number(event.getX(), event.getY());
      if (number.isPresent()) {
        viewing.ask(number.get());
      } else {
        target.ifPresentOrElse(viewing::select, viewing::clearSelection);
      }
      target.ifPresent(places::focus);
      edge.ifPresent(this::type);
    }
  }

  private Optional<SelectionTarget> numberAt(double x, double y) {
    Shown now = shown;
    NetworkLayout where = layout;
    // On the way backward the numbers are gradients, which nobody sets.
    return now == null || where == null || now.picture().slopes().isPresent()
        ? Optional.empty()
        : NetworkPainter.numberAt(where, now.picture(), x, y);
  }

  /** Opens the weight of an edge to be typed. */
  private void type(SelectionTarget edge) {
    PartNames names = named;
    Optional<Box> at = Optional.ofNullable(layout).flatMap(where -> where.bounds(edge));
    if (names != null && at.isPresent()) {
      weight.open(edge, at.get(), names);
    }
  }

  private TargetPlaces.Edges edges() {
    return new TargetPlaces.Edges() {
      @Override
      public void open(SelectionTarget edge) {
        type(edge);
      }

      @Override
      public void nudge(SelectionTarget edge, int notches) {
        hand.nudge(edge, notches);
      }
    };
  }

  private void scroll(ScrollEvent event) {
    Optional<SelectionTarget> edge =
        numberAt(event.getX(), event.getY())
            .or(() -> at(event.getX(), event.getY()))
            .filter(TargetPlaces::isEdge);
    if (edge.isPresent() && event.getDeltaY() != 0) {
      hand.nudge(edge.get(), event.getDeltaY() > 0 ? 1 : -1);
      event.consume();
    }
  }

  /** Frames the column that the code speaks of. */
  private void lightColumn() {
    NetworkLayout ready = layout;
    OptionalInt column = viewing.litProperty().getValue().map(NetworkPane::columnOf).orElse(NONE);
    if (ready == null || column.isEmpty() || column.getAsInt() >= ready.columns().size()) {
      litColumn.setVisible(false);
      return;
    }
    ColumnPlace place = ready.columns().get(column.getAsInt());
    double wide = Math.min(place.width(), COLUMN_WIDTH);
    double left = Math.rint(Math.clamp(place.x() - wide / 2, 0, ready.width() - wide));
    // At the right of the last column stand the names of the outputs.
    boolean last = column.getAsInt() == ready.columns().size() - 1;
    double right = last ? ready.width() : left + wide;
    litColumn.resizeRelocate(left, 0, right - left, ready.height());
    litColumn.setVisible(true);
  }

  private static OptionalInt columnOf(CodePart part) {
    if (part instanceof CodePart.Inputs) {
      return OptionalInt.of(0);
    }
    OptionalInt layer = part.layerOf();
    return layer.isPresent() ? OptionalInt.of(layer.getAsInt() + 1) : layer;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    places.resizeRelocate(0, 0, width, height);
    overlay.view().resizeRelocate(0, 0, width, height);
    weight.resizeRelocate(0, 0, width, height);
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      draw();
    }
  }

  private void draw() {
    Shown now = shown;
    if (now == null || canvas.getWidth() < 1 || canvas.getHeight() < 1) {
      return;
    }
    NetworkPicture picture = now.picture();
    var words = PictureWords.in(now.language());
    var wanted =
        new LayoutKey(
            System.identityHashCode(picture.model()),
            picture.maps().isPresent(),
            picture.standardized(),
            picture.inputs(),
            picture.output(),
            now.language(),
            canvas.getWidth(),
            canvas.getHeight());
    NetworkLayout ready = layout;
    if (ready == null || !wanted.equals(key)) {
      if (key != null && key.model() != wanted.model()) {
        weight.close();
      }
      ready = NetworkPainter.layout(picture, canvas.getWidth(), canvas.getHeight(), words);
      layout = ready;
      key = wanted;
      places.arrange(ready);
      overlay.arrange(ready);
      lightColumn();
    }
    surface.begin();
    paintOn(surface);
  }

  @Override
  public double pictureWidth() {
    return canvas.getWidth();
  }

  @Override
  public double pictureHeight() {
    return canvas.getHeight();
  }

  @Override
  public void paintOn(Surface onto) {
    Shown now = shown;
    NetworkLayout where = layout;
    if (now != null && where != null) {
      var words = PictureWords.in(now.language());
      NetworkPainter.paint(onto, where, now.picture(), Palette.of(now.theme()), words);
    }
  }
}
