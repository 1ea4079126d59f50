package downhill.app.entropy;

import downhill.app.control.Card;
import downhill.app.control.Segmented;
import downhill.app.desk.DeskPlace;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.InspectorPage;
import downhill.app.page.TakeAlong;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.LogBase;
import downhill.picture.entropy.BoxFigures;
import downhill.picture.entropy.DivergencePainter;
import downhill.picture.entropy.DivergencePicture;
import downhill.picture.entropy.Quantity;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** H(y), KL and H(y,p) as bars, each of which is asked for its formula; and the unit of all. */
final class BarsCard {
  private final EntropyViewModel model;
  private final LocalWords words;
  private final Bars bars = new Bars();
  private final Card card;
  private @Nullable ViewSettings settings;

  /** The picture with a place over each bar. */
  private static final class Bars extends Region {
    private final PicturePane<Themed<DivergencePicture>> pane =
        PicturePane.themed(DivergencePainter::paint);
    private final List<DeskPlace> places = new ArrayList<>();

    Bars() {
      setMinSize(0, 0);
      getChildren().add(pane);
    }

    void add(DeskPlace place) {
      places.add(place);
      getChildren().add(place);
    }

    @Override
    protected void layoutChildren() {
      pane.resizeRelocate(0, 0, getWidth(), getHeight());
      for (int i = 0; i < places.size(); i++) {
        Box row = DivergencePainter.row(i, getWidth(), getHeight());
        places.get(i).resizeRelocate(row.x(), row.y(), row.width(), row.height());
      }
    }
  }

  BarsCard(EntropyViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(BarsCard.class);
    for (Quantity quantity : DivergencePainter.ROWS) {
      bars.add(new DeskPlace(() -> model.select(quantity)));
    }
    card = new Card(words.bound("entropy.bars.title"), new StackPane(bars));
    card.addAction(bases());
    card.addAction(
        new TakeAlong(() -> Optional.of(new TakeAlong.Taken(page(), bars)), localization));
    model.boxesProperty().subscribe(this::draw);
    model.columns().revealedProperty().subscribe(this::draw);
    model.columns().askedProperty().subscribe(this::draw);
  }

  /** Returns all that the boxes say as one page. */
  private InspectorPage page() {
    int revealed = model.columns().revealedProperty().get();
    return new InspectorPage(
        words.text("entropy.title"),
        words.text("entropy.bars.title"),
        List.of(),
        IntStream.range(0, revealed)
            .mapToObj(Quantity::at)
            .map(each -> InspectorPage.Section.first(QuantityPage.of(model.boxes(), each, words)))
            .toList());
  }

  private Segmented<LogBase> bases() {
    ObjectProperty<LogBase> chosen = new SimpleObjectProperty<>(model.boxes().base());
    chosen.subscribe((before, base) -> model.measure(base));
    model.boxesProperty().subscribe(boxes -> chosen.set(boxes.base()));
    var bases = new Segmented<>(chosen);
    bases.add(LogBase.TWO, words.bound("entropy.base.two"));
    bases.add(LogBase.E, words.bound("entropy.base.e"));
    bases.add(LogBase.TEN, words.bound("entropy.base.ten"));
    return bases;
  }

  Region view() {
    return card;
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
    var picture =
        new DivergencePicture(
            model.boxes(), model.columns().revealedProperty().get(), model.selected());
    bars.pane.show(Themed.of(picture, wanted));
    speak(picture);
  }

  private void speak(DivergencePicture picture) {
    BoxFigures figures = BoxFigures.of(picture.boxes());
    for (int i = 0; i < bars.places.size(); i++) {
      Quantity quantity = DivergencePainter.ROWS.get(i);
      String name = DivergencePainter.symbol(quantity);
      boolean there = quantity.within(picture.revealed());
      bars.places
          .get(i)
          .setAccessibleText(
              there
                  ? words.text(
                      "entropy.spoken.bar",
                      name,
                      BoxFigures.written(figures.total(quantity)),
                      words.text("entropy.unit." + picture.boxes().base().unit()))
                  : name);
    }
  }
}
