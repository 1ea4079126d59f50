package downhill.app.descent;

import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.view.ViewSettings;
import downhill.picture.Numbers;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.descent.DialPainter;
import downhill.picture.descent.DialPicture;
import downhill.picture.descent.DialScale;
import downhill.picture.surface.Surface;
import downhill.words.Language;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The learning rate on a log scale: dragged with the mouse, nudged with the arrow keys. */
final class RateDial extends StackPane {
  private static final int LARGE_NUDGE = 5;

  private final LearningRateViewModel model;
  private final LocalWords words;
  private final PicturePane<Shown> pane = new PicturePane<>(RateDial::paint);
  private List<DialPicture.Limit> limits = List.of();
  private @Nullable ViewSettings settings;

  private record Shown(DialPicture picture, Theme theme, Language language) {}

  RateDial(LearningRateViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    getChildren().add(pane);
    setMinHeight(DialPainter.HEIGHT);
    setPrefHeight(DialPainter.HEIGHT);
    setCursor(Cursor.H_RESIZE);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.rateProperty().subscribe(this::draw);
  }

  /** Shows the limits of the present problem, none when nobody knows them. */
  void setLimits(List<DialPicture.Limit> known) {
    if (!known.equals(limits)) {
      limits = known;
      double height = known.isEmpty() ? DialPainter.HEIGHT : DialPainter.HEIGHT_WITH_LIMITS;
      setMinHeight(height);
      setPrefHeight(height);
      draw();
    }
  }

  void show(ViewSettings wanted) {
    settings = wanted;
    draw();
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      var picture = new DialPicture(model.rateProperty().get(), List.of(), limits);
      pane.show(new Shown(picture, wanted.theme(), wanted.language()));
      setAccessibleText(words.text("rate.dial.accessible", model.text()));
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
  }

  private static void paint(Surface surface, double width, double height, Shown shown) {
    DialPainter.paint(
        surface,
        width,
        height,
        shown.picture(),
        Palette.of(shown.theme()),
        PictureWords.in(shown.language()));
  }

  private void drag(MouseEvent event) {
    requestFocus();
    model.drag(DialScale.rate(pane.pictureX(event.getX()), pane.pictureWidth()));
    event.consume();
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
      case MIN_VALUE -> DialScale.LEAST;
      case MAX_VALUE -> DialScale.MOST;
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
