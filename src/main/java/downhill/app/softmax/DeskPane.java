package downhill.app.softmax;

import downhill.app.control.Buttons;
import downhill.app.desk.Appearing;
import downhill.app.desk.BarPlace;
import downhill.app.desk.DeskPlace;
import downhill.app.desk.RowField;
import downhill.app.formula.Figures;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.DeskStyle;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.Numbers;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.DeskFigures;
import downhill.picture.softmax.DeskLayout;
import downhill.picture.softmax.DeskPainter;
import downhill.picture.softmax.DeskPicture;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The picture of the desk, and over it the places that can be pressed, dragged and reached. */
final class DeskPane extends Region {
  private static final BarPlace.Scale SCORES =
      new BarPlace.Scale(-DeskEntry.LARGEST, DeskEntry.LARGEST, 0.1, 1);

  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final PicturePane<Themed<DeskPicture>> pane = PicturePane.themed(DeskPainter::paint);
  private final List<DeskPlace> heads = new ArrayList<>();
  private final List<DeskPlace> classes = new ArrayList<>();
  private final List<BarPlace> scores = new ArrayList<>();
  private final RowField field;
  private final Appearing appearing;
  private final StringProperty pointed = new SimpleStringProperty("");
  private double reach = DeskPicture.reach(ScoreDesk.FIRST);
  private boolean dragging;
  private @Nullable ViewSettings settings;

  DeskPane(SoftmaxViewModel model, LocalWords words, BooleanSupplier reducedMotion) {
    this.model = model;
    this.words = words;
    this.field =
        new RowField(
            DeskStyle.SCORE_FIELD,
            new RowField.Numbers(
                k -> Numbers.rate(model.desk().score(k)), model::enterScore, model::forgetRefusal),
            words.bound("softmax.score"),
            this::requestLayout);
    this.appearing = new Appearing(reducedMotion);
    setMinSize(0, 0);
    getChildren().add(pane);
    for (DeskColumn column : DeskColumn.values()) {
      heads.add(new DeskPlace(() -> model.columns().ask(column.place())));
    }
    rebuild();
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.litProperty().set(OptionalInt.empty()));
    Tooltip.install(this, Buttons.tooltip(pointed));
    model
        .deskProperty()
        .subscribe((before, now) -> {
          if (before.size() != now.size()) {
            rebuild();
          }
          draw();
        });
    model
        .columns()
        .revealedProperty()
        .subscribe((before, now) -> {
          appearing.turn(before, now);
          draw();
        });
    model.columns().askedProperty().subscribe(this::draw);
    model.litProperty().subscribe(this::draw);
  }

  private void rebuild() {
    field.close();
    classes.clear();
    scores.clear();
    for (int k = 0; k < model.desk().size(); k++) {
      int chosen = k;
      classes.add(new DeskPlace(() -> model.chooseTruth(chosen)));
      var place =
          new BarPlace(
              SCORES,
              () -> model.desk().score(chosen),
              by -> model.nudge(chosen, by),
              () -> field.open(chosen));
      place.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press(event, place, chosen));
      place.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, place, chosen));
      place.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
      scores.add(place);
    }
    List<Region> all = new ArrayList<>();
    all.add(pane);
    all.addAll(heads);
    all.addAll(classes);
    all.addAll(scores);
    all.add(field);
    getChildren().setAll(all);
    requestLayout();
  }

  /** On the number the score is typed, on the bar it is dragged. */
  private void press(MouseEvent event, BarPlace place, int k) {
    Box track = places().track(DeskColumn.Z, k);
    if (place.getLayoutY() + event.getY() < track.y() - 4) {
      field.open(k);
    } else {
      place.requestFocus();
      dragging = true;
      drag(event, place, k);
    }
    event.consume();
  }

  private void drag(MouseEvent event, BarPlace place, int k) {
    if (dragging) {
      Box track = places().track(DeskColumn.Z, k);
      double part = (place.getLayoutX() + event.getX() - track.x()) / track.width();
      model.drag(k, (2 * part - 1) * reach, reach);
    }
  }

  private void release() {
    dragging = false;
    draw();
  }

  private void point(MouseEvent event) {
    OptionalInt k = places().classAt(event.getY());
    model.litProperty().set(k);
    Optional<DeskColumn> column = places().columnAt(event.getX()).filter(this::isThere);
    pointed.set(
        k.isPresent() && column.isPresent()
            ? Figures.exact(DeskFigures.of(model.desk()).value(column.get(), k.getAsInt()))
            : k.isPresent()
                ? words.text("softmax.choose", model.desk().labels().get(k.getAsInt()))
                : words.text("softmax.ask"));
  }

  private boolean isThere(DeskColumn column) {
    return column.place() < model.columns().revealedProperty().get();
  }

  private DeskLayout places() {
    return DeskLayout.of(model.desk(), getWidth(), getHeight());
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
      reach = DeskPicture.reach(model.desk());
    }
    var picture =
        new DeskPicture(
            model.desk(),
            appearing.drawn(model.columns().revealedProperty().get()),
            appearing.part(),
            model.selected(),
            model.litProperty().get(),
            reach);
    pane.show(Themed.of(picture, wanted));
    speak(picture);
  }

  /** What is drawn is spoken too: every number by its class and its column. */
  private void speak(DeskPicture picture) {
    DeskFigures figures = DeskFigures.of(picture.desk());
    for (DeskColumn column : DeskColumn.values()) {
      heads
          .get(column.place())
          .setAccessibleText(
              picture.shows(column)
                  ? words.text("softmax.spoken.column", name(figures, column), figures.sum(column))
                  : name(figures, column));
    }
    for (int k = 0; k < classes.size(); k++) {
      StringBuilder row = new StringBuilder(picture.desk().labels().get(k));
      for (DeskColumn column : DeskColumn.values()) {
        if (picture.shows(column)) {
          row.append("; ").append(name(figures, column)).append(' ');
          row.append(figures.text(column, k));
        }
      }
      classes.get(k).setAccessibleText(row.toString());
      scores.get(k).setAccessibleText("z " + picture.desk().labels().get(k));
      scores.get(k).notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }
  }

  private String name(DeskFigures figures, DeskColumn column) {
    return column == DeskColumn.SHARE ? words.text("softmax.share") : figures.symbol(column);
  }

  @Override
  protected void layoutChildren() {
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
    DeskLayout now = places();
    for (DeskColumn column : DeskColumn.values()) {
      place(heads.get(column.place()), now.head(column));
    }
    for (int k = 0; k < classes.size(); k++) {
      place(classes.get(k), now.row(k));
      place(scores.get(k), now.cell(DeskColumn.Z, k));
    }
    field
        .row()
        .ifPresent(k -> {
          Box cell = now.cell(DeskColumn.Z, k);
          double tall = Math.min(cell.height(), 28);
          field.resizeRelocate(cell.x() + 2, cell.y(), cell.width() - 4, Math.max(22, tall));
        });
  }

  private static void place(Region region, Box box) {
    region.resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
