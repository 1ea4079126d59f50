package downhill.app.sigmoid;

import downhill.app.control.Buttons;
import downhill.app.desk.Appearing;
import downhill.app.desk.BarPlace;
import downhill.app.desk.DeskPlace;
import downhill.app.formula.Figures;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.picture.softmax.BinaryFigures;
import downhill.picture.softmax.BinaryLayout;
import downhill.picture.softmax.BinaryPainter;
import downhill.picture.softmax.BinaryPart;
import downhill.picture.softmax.BinaryPicture;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The picture of the desk, and over it the places that can be pressed, dragged and reached. */
final class OutputPane extends Region {
  private static final BarPlace.Scale SCORE =
      new BarPlace.Scale(-OutputEntry.LARGEST, OutputEntry.LARGEST, 0.1, 1);
  private static final BarPlace.Scale THRESHOLD = new BarPlace.Scale(0, 1, 0.01, 0.1);

  private final SigmoidViewModel model;
  private final LocalWords words;
  private final PicturePane<Themed<BinaryPicture>> pane = PicturePane.themed(BinaryPainter::paint);
  private final List<DeskPlace> heads = new ArrayList<>();
  private final DeskPlace yes;
  private final DeskPlace no;
  private final BarPlace score;
  private final BarPlace threshold;
  private final Appearing appearing;
  private final StringProperty pointed = new SimpleStringProperty("");
  private double reach;
  private boolean dragging;
  private @Nullable ViewSettings settings;

  OutputPane(
      SigmoidViewModel model,
      OutputFields fields,
      LocalWords words,
      BooleanSupplier reducedMotion) {
    this.model = model;
    this.words = words;
    this.appearing = new Appearing(reducedMotion);
    this.reach = BinaryPicture.reach(model.desk());
    this.yes = new DeskPlace(() -> model.chooseTruth(1));
    this.no = new DeskPlace(() -> model.chooseTruth(0));
    this.score =
        new BarPlace(
            SCORE, () -> model.desk().z(), model::nudge, () -> fields.type(OutputEntry.Kind.SCORE));
    this.threshold =
        new BarPlace(
            THRESHOLD,
            () -> model.desk().threshold(),
            model::nudgeThreshold,
            () -> fields.type(OutputEntry.Kind.THRESHOLD));
    setMinSize(0, 0);
    BinaryPart.columns().forEach(part -> heads.add(new DeskPlace(() -> model.ask(part))));
    getChildren().add(pane);
    getChildren().addAll(heads);
    getChildren().addAll(yes, no, score, threshold);
    dragged(score, BinaryPart.Z, part -> model.drag((2 * part - 1) * reach, reach));
    dragged(threshold, BinaryPart.DECISION, model::dragThreshold);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.litProperty().set(OptionalInt.empty()));
    Tooltip.install(this, Buttons.tooltip(pointed));
    model.deskProperty().subscribe(this::draw);
    model.namesProperty().subscribe(this::draw);
    model.litProperty().subscribe(this::draw);
    model.columns().askedProperty().subscribe(this::draw);
    model
        .columns()
        .revealedProperty()
        .subscribe((before, now) -> {
          appearing.turn(before, now);
          draw();
        });
  }

  /** What is dragged is told as a part of its track, 0 to 1. */
  private void dragged(BarPlace place, BinaryPart column, DoubleConsumer moved) {
    place.addEventHandler(
        MouseEvent.ANY,
        event -> {
          if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            place.requestFocus();
            dragging = true;
          } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            dragging = false;
            draw();
          } else if (event.getEventType() != MouseEvent.MOUSE_DRAGGED) {
            return;
          }
          if (dragging) {
            Box track = places().track(column, 1);
            moved.accept((place.getLayoutX() + event.getX() - track.x()) / track.width());
          }
          event.consume();
        });
  }

  private void point(MouseEvent event) {
    OptionalInt k = places().classAt(event.getY());
    model.litProperty().set(k);
    Optional<BinaryPart> column =
        places().columnAt(event.getX()).filter(part -> picture().shows(part));
    pointed.set(
        k.isPresent() && column.isPresent() && hasNumber(column.get(), k.getAsInt())
            ? Figures.exact(BinaryFigures.of(model.desk()).value(column.get(), k.getAsInt()))
            : k.isPresent()
                ? words.text("sigmoid.choose", names().get(k.getAsInt()))
                : words.text("sigmoid.ask"));
  }

  private static boolean hasNumber(BinaryPart column, int k) {
    return k == 1 || column == BinaryPart.P || column == BinaryPart.Y || column == BinaryPart.TERM;
  }

  private BinaryLayout places() {
    return new BinaryLayout(getWidth(), getHeight());
  }

  private List<String> names() {
    List<String> named = model.namesProperty().get();
    return named.isEmpty()
        ? List.of(words.text("sigmoid.class.0"), words.text("sigmoid.class.1"))
        : named;
  }

  private BinaryPicture picture() {
    return new BinaryPicture(
        model.desk(),
        names(),
        appearing.drawn(model.columns().revealedProperty().get()),
        appearing.part(),
        model.selected(),
        model.litProperty().get(),
        reach);
  }

  void show(ViewSettings wanted) {
    settings = wanted;
    draw();
  }

  /** Moves a column that is on its way. */
  void frame(long nanos) {
    if (appearing.frame(nanos)) {
      draw();
    }
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted == null) {
      return;
    }
    if (!dragging) {
      reach = BinaryPicture.reach(model.desk());
    }
    BinaryPicture picture = picture();
    pane.show(Themed.of(picture, wanted));
    speak(picture);
  }

  /** What is drawn is spoken too: every number by its class and its column. */
  private void speak(BinaryPicture picture) {
    BinaryFigures figures = BinaryFigures.of(picture.desk());
    for (BinaryPart column : BinaryPart.columns()) {
      heads.get(column.place()).setAccessibleText(figures.symbol(column));
    }
    yes.setAccessibleText(row(picture, figures, 1));
    no.setAccessibleText(row(picture, figures, 0));
    score.setAccessibleText("z");
    threshold.setAccessibleText(words.text("sigmoid.type.threshold"));
    score.notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    threshold.notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  private static String row(BinaryPicture picture, BinaryFigures figures, int k) {
    StringBuilder row = new StringBuilder(picture.names().get(k));
    for (BinaryPart column : BinaryPart.columns()) {
      if (picture.shows(column) && hasNumber(column, k)) {
        row.append("; ").append(figures.symbol(column)).append(' ');
        row.append(figures.text(column, k));
      }
    }
    return row.toString();
  }

  @Override
  protected void layoutChildren() {
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
    BinaryLayout now = places();
    for (BinaryPart column : BinaryPart.columns()) {
      place(heads.get(column.place()), now.head(column));
    }
    place(yes, now.row(1));
    place(no, now.row(0));
    place(score, now.cell(BinaryPart.Z, 1));
    place(threshold, now.cell(BinaryPart.DECISION, 1));
  }

  private static void place(Region region, Box box) {
    region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
