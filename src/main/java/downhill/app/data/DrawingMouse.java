package downhill.app.data;

import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.Sample;
import downhill.app.view.Viewing;
import downhill.picture.data.DataPainter;
import downhill.picture.data.DataPicture;
import downhill.picture.data.PlotPlace;
import downhill.scenario.Experiment;
import downhill.words.Language;
import downhill.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Draws rows with the mouse and with keys: a click adds one, a drag moves one, Delete takes the
 * selected one away, C or the other button gives it another class, Shift and the arrow keys move
 * it, Enter adds one in the middle.
 */
final class DrawingMouse {
  /** How far a key moves a row, in pixels. */
  private static final double KEY_STEP = 6;

  private final PicturePane<Themed<DataPicture>> chart;
  private final DrawingHand hand;
  private final Viewing viewing;
  private final Supplier<Words> words;
  private final ContextMenu menu = new ContextMenu();
  private @Nullable DataPicture dragged;

  /** What there is to draw into. */
  record Ground(Experiment experiment, DataPicture picture) {}

  DrawingMouse(
      PicturePane<Themed<DataPicture>> chart,
      DrawingHand hand,
      Viewing viewing,
      Supplier<Language> language) {
    this.chart = chart;
    this.hand = hand;
    this.viewing = viewing;
    this.words = () -> PictureWords.in(language.get());
    chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
    chart.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
  }

  /** Takes a row that is under the mouse, or adds one; with the other button, asks for a class. */
  void press(MouseEvent event, Ground ground, Consumer<Integer> choose) {
    DataPicture picture = ground.picture();
    menu.hide();
    OptionalInt row =
        DataPainter.rowAt(
            picture,
            chart.pictureWidth(),
            chart.pictureHeight(),
            words.get(),
            chart.pictureX(event.getX()),
            chart.pictureY(event.getY()));
    if (event.getButton() == MouseButton.SECONDARY) {
      row.ifPresent(selected -> {
        choose.accept(selected);
        ask(event, ground, selected);
      });
    } else if (row.isPresent()) {
      choose.accept(row.getAsInt());
      dragged = picture;
      hand.take(ground.experiment(), picture, row.getAsInt());
    } else {
      PlotPlace.at(
              picture,
              chart.pictureWidth(),
              chart.pictureHeight(),
              words.get(),
              chart.pictureX(event.getX()),
              chart.pictureY(event.getY()))
          .ifPresent(place -> hand.add(ground.experiment(), picture, round(picture, place)));
    }
  }

  /** Lists the classes beside a row. */
  private void ask(MouseEvent event, Ground ground, int row) {
    if (ground.picture() instanceof DataPicture.Regions regions) {
      menu.getItems().clear();
      for (int k = 0; k < regions.classes().size(); k++) {
        int wanted = k;
        var item = new MenuItem(DrawBar.mark(k) + regions.classes().get(k));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> hand.recolour(ground.experiment(), row, wanted));
        menu.getItems().add(item);
      }
      menu.show(chart, event.getScreenX(), event.getScreenY());
    }
  }

  private void onDrag(MouseEvent event) {
    DataPicture picture = dragged;
    if (picture != null && hand.isDragging()) {
      PlotPlace place =
          PlotPlace.near(
              picture,
              chart.pictureWidth(),
              chart.pictureHeight(),
              words.get(),
              chart.pictureX(event.getX()),
              chart.pictureY(event.getY()));
      hand.dragTo(round(picture, place));
      event.consume();
    }
  }

  private void release() {
    if (hand.isDragging()) {
      hand.release();
      dragged = null;
    }
  }

  private PlotPlace pixel(DataPicture picture) {
    return PlotPlace.pixel(picture, chart.pictureWidth(), chart.pictureHeight(), words.get());
  }

  private PlotPlace round(DataPicture picture, PlotPlace place) {
    return place.rounded(pixel(picture));
  }

  /** Does what a key means while one draws; returns whether it means anything. */
  boolean key(KeyEvent event, Ground ground) {
    Optional<Integer> row =
        viewing.sampleProperty().get() instanceof Sample.Row(int selected)
            ? Optional.of(selected)
            : Optional.empty();
    switch (event.getCode()) {
      case DELETE, BACK_SPACE ->
          row.ifPresent(selected -> {
            hand.remove(ground.experiment(), selected);
            viewing.sampleProperty().set(new Sample.Row(Math.max(0, selected - 1)));
          });
      case C -> {
        if (row.isEmpty() || !(ground.picture() instanceof DataPicture.Regions regions)) {
          return false;
        }
        int now = (int) ground.experiment().dataset().targets()[row.get()];
        hand.recolour(ground.experiment(), row.get(), (now + 1) % regions.classes().size());
      }
      case ENTER -> add(ground);
      case LEFT, RIGHT, UP, DOWN -> {
        if (!event.isShiftDown() || row.isEmpty()) {
          return false;
        }
        hand.move(ground.experiment(), ground.picture(), row.get(), step(event, ground));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void add(Ground ground) {
    DataPicture picture = ground.picture();
    PlotPlace middle =
        PlotPlace.near(
            picture,
            chart.pictureWidth(),
            chart.pictureHeight(),
            words.get(),
            chart.pictureWidth() / 2,
            chart.pictureHeight() / 2);
    hand.add(ground.experiment(), picture, round(picture, middle));
  }

  private PlotPlace step(KeyEvent event, Ground ground) {
    PlotPlace pixel = pixel(ground.picture());
    return switch (event.getCode()) {
      case LEFT -> new PlotPlace(-KEY_STEP * pixel.x(), 0);
      case RIGHT -> new PlotPlace(KEY_STEP * pixel.x(), 0);
      case UP -> new PlotPlace(0, KEY_STEP * pixel.y());
      default -> new PlotPlace(0, -KEY_STEP * pixel.y());
    };
  }
}
