package downhill.app.data;

import downhill.app.control.ArrowKeys;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Topic;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.quality.ConfusionMatrix;
import downhill.picture.Numbers;
import downhill.picture.data.MatrixPainter;
import downhill.picture.data.MatrixPicture;
import downhill.picture.data.MatrixPicture.Cell;
import downhill.picture.scene.ClassNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The confusion matrix. A click on a cell, or the arrow keys, light its samples; the click and
 * Enter open its card.
 */
final class MatrixPane extends VBox {
  private final PicturePane<Themed<MatrixPicture>> picture =
      PicturePane.themed(MatrixPainter::paint);
  private final Label sentence = Style.CAPTION.on(new Label());
  private final LocalWords words;
  private final Consumer<Optional<Cell>> choose;
  private final Consumer<Topic> asked;
  private @Nullable MatrixPicture shown;

  /**
   * A matrix.
   *
   * @param choose hears of the cell that was clicked
   * @param asked hears whose card is wanted
   */
  MatrixPane(LocalWords words, Consumer<Optional<Cell>> choose, Consumer<Topic> asked) {
    this.words = words;
    this.choose = choose;
    this.asked = asked;
    setMinHeight(0);
    VBox.setVgrow(picture, Priority.ALWAYS);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(picture, sentence);
    picture.setFocusTraversable(true);
    ArrowKeys.keepFor(picture);
    picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    picture.accessibleTextProperty().bind(words.bound("data.matrix.accessible"));
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Shows a matrix. */
  void show(
      QualityViewModel.Question asked,
      ConfusionMatrix matrix,
      Optional<Cell> chosen,
      ViewSettings settings) {
    List<String> classes = ClassNames.of(asked.experiment());
    var drawn = new MatrixPicture(matrix.counts(), classes, chosen);
    shown = drawn;
    picture.show(Themed.of(drawn, settings));
    sentence.setText(
        chosen
            .map(cell ->
                words.text(
                    "data.matrix.lit",
                    Numbers.count(matrix.counts()[cell.truth()][cell.decision()]),
                    classes.get(cell.truth()),
                    classes.get(cell.decision())))
            .orElseGet(() -> words.text("data.matrix.hint")));
  }

  private void onPress(MouseEvent event) {
    picture.requestFocus();
    MatrixPicture now = shown;
    if (now != null) {
      Optional<Cell> cell =
          MatrixPainter.cellAt(
              now,
              picture.pictureWidth(),
              picture.pictureHeight(),
              picture.pictureX(event.getX()),
              picture.pictureY(event.getY()));
      // A click on the chosen cell takes the light away: nothing is asked about it.
      cell.filter(clicked -> now.chosen().filter(clicked::equals).isEmpty()).ifPresent(this::ask);
      choose.accept(cell);
    }
  }

  private void ask(Cell cell) {
    asked.accept(new Topic.Confusion(cell.truth(), cell.decision(), false));
  }

  private void onKey(KeyEvent event) {
    MatrixPicture now = shown;
    if (now == null) {
      return;
    }
    int down = 0;
    int right = 0;
    switch (event.getCode()) {
      case LEFT -> right = -1;
      case RIGHT -> right = 1;
      case UP -> down = -1;
      case DOWN -> down = 1;
      case ENTER -> {
        now.chosen().ifPresent(this::ask);
        event.consume();
        return;
      }
      default -> {
        return;
      }
    }
    int last = now.classes().size() - 1;
    Cell from = now.chosen().orElse(new Cell(down > 0 ? -1 : 0, right > 0 ? -1 : 0));
    var next =
        new Cell(
            Math.clamp(from.truth() + down, 0, last), Math.clamp(from.decision() + right, 0, last));
    if (!next.equals(from)) {
      choose.accept(Optional.of(next));
    }
    event.consume();
  }
}
