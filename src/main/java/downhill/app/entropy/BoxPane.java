package downhill.app.entropy;

import downhill.app.control.Buttons;
import downhill.app.desk.BarPlace;
import downhill.app.desk.DeskPlace;
import downhill.app.desk.RowField;
import downhill.app.formula.Figures;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.DeskStyle;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.entropy.BallBoxes;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.Side;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.entropy.BoxLayout;
import downhill.picture.entropy.BoxPainter;
import downhill.picture.entropy.BoxPicture;
import downhill.picture.entropy.BoxPicture.Held;
import downhill.picture.entropy.Quantity;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The picture of a box and its table, and over it what can be pressed, dragged and reached. */
final class BoxPane extends Region {
  private static final BarPlace.Scale COUNTS = new BarPlace.Scale(0, Contents.MOST_BALLS, 1, 10);

  private final EntropyViewModel model;
  private final Side side;
  private final LocalWords words;
  private final PicturePane<Themed<BoxPicture>> pane = PicturePane.themed(BoxPainter::paint);
  private final List<DeskPlace> columns = new ArrayList<>();
  private final List<BarPlace> counts = new ArrayList<>();
  private final RowField count;
  private final BoxField field;
  private final BallHand hand;
  private final StringProperty pointed = new SimpleStringProperty("");
  private @Nullable ViewSettings settings;

  BoxPane(EntropyViewModel model, Side side, LocalWords words) {
    this.model = model;
    this.side = side;
    this.words = words;
    this.count =
        new RowField(
            DeskStyle.COUNT_FIELD,
            new RowField.Numbers(
                k -> Integer.toString(model.boxes().balls(side).counts().get(k)),
                (k, typed) -> model.enterCount(side, k, typed),
                model::forgetRefusal),
            words.bound("entropy.count"),
            this::requestLayout);
    this.field = new BoxField(model, side, words);
    this.hand = new BallHand(model, side, this::draw);
    setMinSize(0, 0);
    for (Quantity column : Quantity.columns(side)) {
      columns.add(new DeskPlace(() -> model.select(column)));
    }
    rebuild();
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.litProperty().set(OptionalInt.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hand.press(places(), event));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, hand::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> hand.release(places(), event));
    Tooltip.install(this, Buttons.tooltip(pointed));
    model
        .boxesProperty()
        .subscribe((before, now) -> {
          if (before.size() != now.size()) {
            rebuild();
          }
          draw();
        });
    model.columns().revealedProperty().subscribe(this::draw);
    model.columns().askedProperty().subscribe(this::draw);
    model.litProperty().subscribe(this::draw);
  }

  private void rebuild() {
    count.close();
    counts.clear();
    for (int k = 0; k < model.boxes().size(); k++) {
      int colour = k;
      var place = countPlace(k);
      place.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, place, colour));
      counts.add(place);
    }
    List<Region> all = new ArrayList<>();
    all.add(pane);
    all.addAll(counts);
    all.addAll(columns);
    all.add(field);
    all.add(count);
    getChildren().setAll(all);
    requestLayout();
  }

  /** The balls of one colour: put in and out with the arrow keys, typed after Enter. */
  private BarPlace countPlace(int k) {
    var place =
        new BarPlace(
            COUNTS,
            () -> model.boxes().balls(side).counts().get(k),
            by -> model.add(side, k, (int) by),
            () -> count.open(k));
    place.setCursor(Cursor.HAND);
    place.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.add(side, k, -1);
            event.consume();
          }
        });
    return place;
  }

  /** One fewer, one more, the number itself, or a ball to take along. */
  private void press(MouseEvent event, BarPlace place, int k) {
    BoxLayout now = places();
    double x = place.getLayoutX() + event.getX();
    if (x < now.fewer(k).x()) {
      place.requestFocus();
      hand.take(k, x, place.getLayoutY() + event.getY());
    } else if (x < now.fewer(k).right()) {
      place.requestFocus();
      model.add(side, k, -1);
    } else if (x < now.more(k).x()) {
      count.open(k);
    } else {
      place.requestFocus();
      model.add(side, k, 1);
    }
    event.consume();
  }

  private void point(MouseEvent event) {
    BoxLayout now = places();
    OptionalInt k =
        now.inTable(event.getX())
            ? now.colourAt(event.getY())
            : now.ballAt(model.boxes(), side, event.getX(), event.getY());
    model.litProperty().set(k);
    pointed.set(hint(now, k, event.getX()));
  }

  private String hint(BoxLayout now, OptionalInt k, double x) {
    if (k.isEmpty()) {
      return words.text(now.inTable(x) ? "entropy.ask" : "entropy.hands");
    }
    String name = model.boxes().labels().get(k.getAsInt());
    if (!now.inTable(x)) {
      return words.text("entropy.takeOut", name);
    }
    for (Quantity column : Quantity.columns(side)) {
      Box box = now.column(column);
      if (x >= box.x()
          && x < box.right()
          && column.within(model.columns().revealedProperty().get())) {
        return Figures.exact(BoxFigures.of(model.boxes()).value(column, k.getAsInt()));
      }
    }
    return words.text("entropy.putIn", name);
  }

  private BoxLayout places() {
    return new BoxLayout(getWidth(), getHeight(), model.boxes().size(), true);
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
    Optional<Held> held = hand.held().filter(ball -> ball.k() < model.boxes().size());
    var picture =
        new BoxPicture(
            model.boxes(),
            side,
            model.columns().revealedProperty().get(),
            model.selected(),
            model.litProperty().get(),
            true,
            held);
    pane.show(Themed.of(picture, wanted));
    speak(picture);
  }

  /** What is drawn is spoken too: every number by its column and its colour. */
  private void speak(BoxPicture picture) {
    BallBoxes boxes = picture.boxes();
    BoxFigures figures = BoxFigures.of(boxes);
    for (int i = 0; i < columns.size(); i++) {
      Quantity column = Quantity.columns(side).get(i);
      StringBuilder text = new StringBuilder(figures.symbol(column));
      if (column.within(picture.revealed())) {
        for (int k = 0; k < boxes.size(); k++) {
          text.append("; ").append(boxes.labels().get(k)).append(' ');
          text.append(figures.text(column, k));
        }
        String sum = figures.sum(column);
        text.append(sum.isEmpty() ? "" : "; Σ " + sum);
      }
      columns.get(i).setAccessibleText(text.toString());
    }
    for (int k = 0; k < counts.size(); k++) {
      counts.get(k).setAccessibleText(words.text("entropy.spoken.count", boxes.labels().get(k)));
      counts.get(k).notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
  }

  @Override
  protected void layoutChildren() {
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
    BoxLayout now = places();
    for (int i = 0; i < columns.size(); i++) {
      place(columns.get(i), now.column(Quantity.columns(side).get(i)));
    }
    for (int k = 0; k < counts.size(); k++) {
      place(counts.get(k), now.count(k));
    }
    place(field, now.field());
    count
        .row()
        .ifPresent(k -> {
          Box number = now.number(k);
          double tall = Math.clamp(number.height(), 20, 28);
          count.resizeRelocate(
              number.x() - 4, number.centerY() - tall / 2, number.width() + 8, tall);
        });
  }

  private static void place(Region region, Box box) {
    region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
