package downhill.app.descent;

import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.control.PanelHead;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.naming.WeightChoice;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.descent.DescentPainter;
import downhill.picture.descent.DescentPicture;
import downhill.picture.scene.DescentScene;
import downhill.picture.surface.Surface;
import downhill.words.Language;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The loss along a chosen weight with ball, tangent, the steps so far and the step to come. */
final class DescentCard {
  private final DescentViewModel model;
  private final LocalWords words;
  private final PicturePane<Shown> pane = new PicturePane<>(DescentCard::paint);
  private final Label sentence = Style.NUMBER.on(new Label());
  private final ObjectProperty<Boolean> atItsLoss = new SimpleObjectProperty<>(false);
  private final WeightChoice choice;
  private final Card card;
  private @Nullable ViewSettings settings;

  private record Shown(DescentPicture picture, Theme theme, Language language) {}

  DescentCard(DescentViewModel model, Localization localization) {
    this.model = model;
    this.words = localization.beside(DescentCard.class);
    this.choice = new WeightChoice(model.weightProperty(), localization);
    sentence.setTooltip(Buttons.tooltip(words.bound("descent.step.about")));
    sentence.setMinWidth(0);
    VBox.setVgrow(pane, Priority.ALWAYS);
    var body = new VBox(earlierSteps(), pane, Style.INSET.on(new VBox(sentence)));
    Style.DESCENT_BODY.on(body);
    card = new Card(words.bound("descent.curve.title"), body);
    card.addBeside(choice);
    choice.accessibleTextProperty().bind(words.bound("descent.weight"));
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    atItsLoss.subscribe(() -> draw());
    model.weightProperty().subscribe(() -> draw());
  }

  private PanelHead earlierSteps() {
    var places = new Segmented<>(atItsLoss);
    places.add(false, words.bound("descent.path.today"));
    places.add(true, words.bound("descent.path.then"));
    var head = new PanelHead(words.bound("descent.path"));
    head.addAction(places);
    return head;
  }

  Region view() {
    return card;
  }

  void show(SessionState state, ViewSettings wanted) {
    settings = wanted;
    choice.show(state.experiment());
    draw();
  }

  /** Draws the newest curve. */
  void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      model.answer().ifPresent(answer -> draw(answer, wanted));
    }
  }

  private void draw(CurveAnswer answer, ViewSettings wanted) {
    String name = choice.nameOf(answer.question().index());
    DescentPicture picture =
        DescentScene.of(
            name, answer.curve(), answer.batch(), answer.next(), answer.path(), atItsLoss.get());
    pane.show(new Shown(picture, wanted.theme(), wanted.language()));
    StepSentence step = StepSentence.of(answer.next().weightStep());
    String key = step.plain() ? "descent.step.plain" : "descent.step.other";
    String said = words.text(key, step.numbers().toArray());
    if (!said.equals(sentence.getText())) {
      sentence.setText(said);
      pane.setAccessibleText(words.text("descent.accessible", name, said));
    }
  }

  private static void paint(Surface surface, double width, double height, Shown shown) {
    DescentPainter.paint(
        surface,
        width,
        height,
        shown.picture(),
        Palette.of(shown.theme()),
        PictureWords.in(shown.language()));
  }
}
