package downhill.app.descent;

import downhill.app.control.ArrowKeys;
import downhill.app.control.Buttons;
import downhill.app.formula.Follow;
import downhill.app.formula.Spot;
import downhill.app.formula.Spots;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.link.Topic.NamedRate;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.rate.RateBands;
import downhill.picture.Numbers;
import downhill.picture.descent.DialPainter;
import downhill.picture.descent.DialPicture;
import downhill.picture.descent.DialScale;
import downhill.picture.scene.DialScene;
import downhill.picture.surface.Box;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The learning rate on a log scale: dragged with the mouse, nudged with the arrow keys. The scale
 * shows the rates that matter and follows what is typed, but stands still under a hand that drags:
 * who pulls the rate to an end and lets go finds more there.
 */
final class RateDial extends StackPane {
  private static final int LARGE_NUDGE = 5;

  /** Windows less high leave the curves above more room than the dial. */
  private static final double LOW_WINDOW = 800;

  private final LearningRateViewModel model;
  private final ReadOnlyProperty<Optional<RateBands>> bands;
  private final ReadOnlyProperty<Boolean> symbols;
  private final LocalWords words;
  private final RateSentences sentences;
  private final PicturePane<Themed<DialPicture>> pane = PicturePane.themed(DialPainter::paint);
  private final Spots spots;
  private final StringProperty pointed = new SimpleStringProperty("");
  private DialScale scale;
  private boolean marked;
  private boolean dragging;
  private @Nullable ViewSettings settings;
  private @Nullable DialPicture shown;

  /**
   * A dial for the rate of {@code model}.
   *
   * @param bands what rates do, where it is known
   * @param symbols whether formulas stand in place of words
   * @param ask hears which named rate is asked about
   */
  RateDial(
      LearningRateViewModel model,
      ReadOnlyProperty<Optional<RateBands>> bands,
      ReadOnlyProperty<Boolean> symbols,
      LocalWords words,
      Follow ask) {
    this.model = model;
    this.spots = new Spots(ask);
    this.bands = bands;
    this.symbols = symbols;
    this.words = words;
    this.sentences = new RateSentences(words);
    this.scale = DialScale.around(model.rateProperty().get());
    getChildren().addAll(pane, spots);
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    ArrowKeys.keepFor(this);
    setAccessibleRole(AccessibleRole.SLIDER);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    Tooltip.install(this, Buttons.tooltip(pointed));
    sceneProperty().flatMap(Scene::heightProperty).subscribe(() -> draw());
    model.rateProperty().subscribe(this::draw);
    bands.subscribe(this::draw);
    symbols.subscribe(this::draw);
  }

  void show(ViewSettings wanted) {
    settings = wanted;
    draw();
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted == null) {
      return;
    }
    double rate = model.rateProperty().get();
    if (!dragging) {
      fit(DialScene.rates(rate, bands.getValue()));
    }
    DialPicture picture = DialScene.of(rate, scale, bands.getValue(), symbols.getValue());
    double rich = windowHeight() < LOW_WINDOW ? DialPainter.LOW_HEIGHT : DialPainter.RICH_HEIGHT;
    double height = picture.rich() ? rich : DialPainter.PLAIN_HEIGHT;
    setMinHeight(height);
    setPrefHeight(height);
    pane.show(Themed.of(picture, wanted));
    shown = picture;
    place();
    setAccessibleText(
        words.text("rate.dial.accessible", model.text(), sentences.effect(bands.getValue(), rate)));
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // The places lie where the picture of the new size has its numbers.
    pane.layout();
    place();
  }

  private void place() {
    DialPicture picture = shown;
    if (picture == null) {
      return;
    }
    Words said = PictureWords.in(words.language());
    List<Box> boxes = DialPainter.marks(picture, pane.pictureWidth(), pane.pictureHeight(), said);
    List<Spot> places = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      DialPicture.Mark mark = picture.marks().get(i);
      Box box = boxes.get(i);
      String name = DialPainter.name(picture, mark, said);
      places.add(
          new Spot(
              box.x(),
              box.y(),
              box.width(),
              box.height(),
              new Link.Card(new Topic.Rate(topic(mark.name()))),
              name + " " + Numbers.rate(mark.rate())));
    }
    spots.show(places);
  }

  private static NamedRate topic(DialPicture.Name name) {
    return switch (name) {
      case SWING -> NamedRate.SWING;
      case BEST -> NamedRate.BEST;
      case LIMIT -> NamedRate.LIMIT;
      case ENOUGH -> NamedRate.ENOUGH;
    };
  }

  /** Marks that were not known until now find their place at once. */
  private void fit(double[] rates) {
    boolean known = bands.getValue().isPresent();
    scale = known && !marked ? DialScale.around(rates) : scale.fitted(rates);
    marked = known;
  }

  private double windowHeight() {
    Scene scene = getScene();
    return scene == null ? LOW_WINDOW : scene.getHeight();
  }

  private double rateAt(double x) {
    return scale.rate(pane.pictureX(x), pane.pictureWidth());
  }

  private void drag(MouseEvent event) {
    if (!dragging) {
      model.hold();
    }
    dragging = true;
    requestFocus();
    model.drag(rateAt(event.getX()));
    event.consume();
  }

  private void release() {
    dragging = false;
    model.letGo();
    scale = scale.further(model.rateProperty().get());
    draw();
  }

  private void point(double x) {
    double rate = rateAt(x);
    String effect = sentences.effect(bands.getValue(), rate);
    pointed.set("η = " + Numbers.rate(rate) + (effect.isEmpty() ? "" : "\n" + effect));
  }

  private void onKey(KeyEvent event) {
    int notches =
        switch (event.getCode()) {
          case LEFT, DOWN -> -1;
          case RIGHT, UP -> 1;
          case PAGE_DOWN -> -LARGE_NUDGE;
          case PAGE_UP -> LARGE_NUDGE;
          default -> 0;
        };
    if (notches != 0) {
      model.nudge(notches);
      event.consume();
    }
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> model.rateProperty().get();
      case MIN_VALUE -> scale.least();
      case MAX_VALUE -> scale.most();
      case VALUE_STRING -> Numbers.rate(model.rateProperty().get());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT, BLOCK_INCREMENT -> model.nudge(1);
      case DECREMENT, BLOCK_DECREMENT -> model.nudge(-1);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
