package downhill.app.compare;

import downhill.app.compare.CompareViewModel.Face;
import downhill.app.control.Card;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.app.work.Identity;
import downhill.app.work.LatestWorker;
import downhill.lab.compare.ComparisonState;
import downhill.lab.compare.Origin;
import downhill.picture.Palette;
import downhill.picture.compare.ComparePicture;
import downhill.picture.compare.MultiplesPainter;
import downhill.picture.data.DataPicture;
import downhill.picture.surface.Surface;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A small picture for each run: its loss among the others, or what its network answers. */
final class MultiplesCard implements AutoCloseable {
  private static final long REST_NANOS = 80_000_000;

  private final CompareViewModel model;
  private final PicturePane<Themed<Multiples>> pane = PicturePane.themed(MultiplesCard::paint);
  private final LatestWorker<ComparisonState, PredictionDesk.Answer> worker =
      new LatestWorker<>("predictions of the comparison", new PredictionDesk());
  private final OptimizerTable numbers;
  private final Label about = Style.MUTED.on(new Label());
  private final LocalWords words;
  private final Card card;
  private Optional<ComparisonState> asked = Optional.empty();
  private long askedAt;
  private PredictionDesk.@Nullable Answer drawn;

  private record Multiples(ComparePicture runs, List<DataPicture> predictions) {}

  /**
   * A card without runs.
   *
   * @param ask hears which number of which run is asked about
   */
  MultiplesCard(CompareViewModel model, Localization localization, ObjIntConsumer<Topic> ask) {
    this.model = model;
    this.words = localization.beside(MultiplesCard.class);
    this.numbers = new OptimizerTable(model, localization, ask);
    this.card = new Card(words.bound("compare.each"), new StackPane(pane, numbers.view()));
    about.setMinWidth(0);
    card.addBeside(about);
    card.addAction(numbers.choice());
    var faces = new Segmented<>(model.faceProperty());
    faces.add(Face.LOSS, words.bound("compare.face.loss"));
    faces.add(Face.PREDICTION, words.bound("compare.face.prediction"));
    faces.add(Face.OPTIMIZER, words.bound("compare.face.optimizer"));
    card.addAction(faces);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.accessibleTextProperty().bind(words.bound("compare.each.accessible"));
    pane.addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> {
          model.pointedProperty().set(runAt(event));
          pane.setCursor(lossAt(event).isPresent() ? Cursor.HAND : null);
        });
    pane.addEventHandler(
        MouseEvent.MOUSE_EXITED, event -> model.pointedProperty().set(OptionalInt.empty()));
    pane.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          OptionalInt loss = lossAt(event);
          if (loss.isPresent()) {
            ask.accept(new Topic.TrainingLoss(), loss.getAsInt());
          } else {
            model.selectedProperty().set(runAt(event));
          }
        });
    model.faceProperty().subscribe(this::arrange);
  }

  private void arrange(Face face) {
    boolean table = face == Face.OPTIMIZER;
    pane.setVisible(!table);
    numbers.setVisible(table);
  }

  Region view() {
    return card;
  }

  /** Asks for predictions where they are shown, but not too often. */
  void frame(ComparisonState state, long nanos) {
    boolean rests = CompareViewModel.isRunning(state) && nanos - askedAt < REST_NANOS;
    boolean wanted = model.faceProperty().get() == Face.PREDICTION;
    if (wanted && !rests && !Identity.same(asked.orElse(null), state)) {
      asked = Optional.of(state);
      askedAt = nanos;
      worker.ask(state);
    }
  }

  /** Returns whether there are predictions that have not been drawn. */
  boolean isFresh() {
    return model.faceProperty().get() == Face.PREDICTION
        && !Identity.same(worker.answer().orElse(null), drawn);
  }

  void show(ComparisonState state, ComparePicture picture, ViewSettings settings) {
    about.setText(
        switch (state.plan().origin()) {
          case Origin.Beginning _ ->
              words.text(
                  SeedWall.is(state.plan().branches())
                      ? "compare.from.seeds"
                      : "compare.from.start");
          case Origin.Fork fork -> words.text("compare.from.fork", fork.step());
        });
    if (model.faceProperty().get() == Face.OPTIMIZER) {
      numbers.show(state, settings.theme());
      return;
    }
    List<DataPicture> predictions = List.of();
    if (model.faceProperty().get() == Face.PREDICTION) {
      drawn = worker.answer().orElse(null);
      predictions =
          Optional.ofNullable(drawn)
              .filter(known -> known.belongsTo(state))
              .map(PredictionDesk.Answer::pictures)
              .orElse(predictions);
    }
    pane.show(Themed.of(new Multiples(picture, predictions), settings));
  }

  private static void paint(
      Surface surface,
      double width,
      double height,
      Multiples picture,
      Palette palette,
      Words words) {
    MultiplesPainter.paint(
        surface, width, height, picture.runs(), picture.predictions(), palette, words);
  }

  private OptionalInt runAt(MouseEvent event) {
    return at(event, MultiplesPainter::runAt);
  }

  private OptionalInt lossAt(MouseEvent event) {
    return at(event, MultiplesPainter::lossAt);
  }

  private interface Finder {
    OptionalInt at(
        ComparePicture picture, double width, double height, boolean losses, double x, double y);
  }

  private OptionalInt at(MouseEvent event, Finder finder) {
    return model
        .picture(PictureWords.in(words.language()))
        .map(picture ->
            finder.at(
                picture,
                pane.pictureWidth(),
                pane.pictureHeight(),
                model.faceProperty().get() == Face.LOSS,
                pane.pictureX(event.getX()),
                pane.pictureY(event.getY())))
        .orElse(OptionalInt.empty());
  }

  @Override
  public void close() {
    worker.close();
  }
}
