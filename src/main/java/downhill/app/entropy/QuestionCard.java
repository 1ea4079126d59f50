package downhill.app.entropy;

import downhill.app.control.Card;
import downhill.app.desk.DeskPlace;
import downhill.app.i18n.LocalWords;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.entropy.Contents;
import downhill.lab.explain.entropy.QuestionGame;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.entropy.Quantity;
import downhill.picture.entropy.QuestionPainter;
import downhill.picture.entropy.QuestionPicture;
import downhill.picture.surface.Box;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The question game: how many yes/no questions find out what was drawn. */
final class QuestionCard {
  private final EntropyViewModel model;
  private final LocalWords words;
  private final Parts parts;
  private final Card card;
  private Contents asked;
  private QuestionGame game;
  private @Nullable ViewSettings settings;

  /** The picture with a place over each of its halves. */
  private static final class Parts extends Region {
    private final PicturePane<Themed<QuestionPicture>> pane =
        PicturePane.themed(QuestionPainter::paint);
    private final DeskPlace tree;
    private final DeskPlace blocks;

    Parts(Runnable onTree, Runnable onBlocks) {
      tree = new DeskPlace(onTree);
      blocks = new DeskPlace(onBlocks);
      setMinSize(0, 0);
      getChildren().addAll(pane, tree, blocks);
    }

    @Override
    protected void layoutChildren() {
      pane.resizeRelocate(0, 0, getWidth(), getHeight());
      lay(tree, QuestionPainter.part(Quantity.QUESTIONS, getWidth(), getHeight()));
      lay(blocks, QuestionPainter.part(Quantity.BLOCKS, getWidth(), getHeight()));
    }

    private static void lay(Region place, Box box) {
      place.resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }
  }

  QuestionCard(EntropyViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    asked = model.boxes().truth();
    game = QuestionGame.of(asked.shares());
    parts = new Parts(() -> model.select(Quantity.QUESTIONS), () -> model.select(Quantity.BLOCKS));
    card = new Card(words.bound("entropy.game.title"), new StackPane(parts));
    model.boxesProperty().subscribe(this::draw);
    model.columns().askedProperty().subscribe(this::draw);
  }

  Region view() {
    return card;
  }

  /** Returns the game of the box as it is now. */
  QuestionGame game() {
    Contents truth = model.boxes().truth();
    if (!truth.equals(asked)) {
      asked = truth;
      game = QuestionGame.of(truth.shares());
    }
    return game;
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
    var picture = new QuestionPicture(model.boxes(), game(), model.selected());
    parts.pane.show(Themed.of(picture, wanted));
    parts.tree.setAccessibleText(
        words.text("entropy.spoken.tree", BoxFigures.written(game().perBall().getFirst())));
    parts.blocks.setAccessibleText(
        words.text(
            "entropy.spoken.blocks",
            game().perBall().stream().map(BoxFigures::written).collect(Collectors.joining(", ")),
            BoxFigures.written(game().bits())));
  }
}
