package downhill.app.descent;

import downhill.app.control.ArrowKeys;
import downhill.app.control.Buttons;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.rate.RateBands;
import downhill.picture.Numbers;
import downhill.picture.descent.DialPainter;
import downhill.picture.descent.DialPicture;
import downhill.picture.descent.DialScale;
import downhill.picture.scene.DialScene;
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
  private final StringProperty pointed = new SimpleStringProperty("");
  private DialScale scale;
  private boolean marked;
  private boolean dragging;
  private @Nullable ViewSettings settings;

  /**
   * A dial for the rate of {@code model}.
   *
   * @param bands what rates do, where it is known
   * @param symbols whether formulas stand in place of words
   */
  RateDial(
      LearningRateViewModel model,
      ReadOnlyProperty<Optional<RateBands>> bands,
      ReadOnlyProperty<Boolean> symbols,
      LocalWords words) {
    this.model = model;
    this.bands = bands;
    this.symbols = symbols;
    this.words = words;
    this.sentences = new RateSentences(words);
    this.scale = DialScale.around(model.rateProperty().get());
    getChildren().add(pane);
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
    setAccessibleText(
        words.text("rate.dial.accessible", model.text(), sentences.effect(bands.getValue(), rate)));
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
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
