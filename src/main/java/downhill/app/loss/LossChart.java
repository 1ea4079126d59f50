package downhill.app.loss;

import downhill.app.control.ArrowKeys;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.picture.chart.LossChartPainter;
import downhill.picture.chart.LossChartPicture;
import downhill.picture.chart.LossPoint;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The loss chart, its title and its scale. The mouse reads values; so do the arrow keys once it has
 * the focus, epoch by epoch.
 */
final class LossChart implements View {
  private final LossViewModel model = new LossViewModel();
  private final PicturePane<Themed<LossChartPicture>> pane =
      PicturePane.themed(LossChartPainter::paint);
  private final BooleanProperty accuracy = new SimpleBooleanProperty(this, "accuracy");
  private final Consumer<Topic> asked;
  private final LocalWords words;
  private final ObservableValue<String> title;
  private final Segmented<LossScale> scales;
  private @Nullable ViewSettings settings;

  LossChart(Consumer<Topic> asked, Localization localization) {
    this.asked = asked;
    words = localization.beside(LossChart.class);
    title =
        words.computed(
            () -> words.text(accuracy.get() ? "loss.title.accuracy" : "loss.title"), accuracy);
    scales = new Segmented<>(model.scaleProperty());
    scales.add(LossScale.LINEAR, words.bound("loss.linear"));
    scales.add(LossScale.LOG, words.bound("loss.log"));
    model.scaleProperty().subscribe(this::draw);
    pane.setFocusTraversable(true);
    ArrowKeys.keepFor(pane);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> read(event.getX()));
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> readNothing());
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pane.requestFocus());
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::ask);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** What it shows, in the language of the window. */
  ObservableValue<String> title() {
    return title;
  }

  /** The choice of its scale; the same node each time. */
  Region scales() {
    return scales;
  }

  /** The picture; the same node each time. */
  Region picture() {
    return pane;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    this.settings = settings;
    model.show(state, settings.language());
    accuracy.set(model.hasAccuracy());
    draw();
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      model.picture().ifPresent(picture -> pane.show(Themed.of(picture, wanted)));
    }
  }

  private void read(double x) {
    model
        .picture()
        .ifPresent(picture -> {
          var plot =
              LossChartPainter.plot(
                  picture,
                  pane.pictureWidth(),
                  pane.pictureHeight(),
                  PictureWords.in(words.language()));
          model.read(plot.valueX(pane.pictureX(x)));
          draw();
        });
  }

  /** A point of a line is asked about; beside the lines, what Keras printed before. */
  private void ask(MouseEvent event) {
    model
        .picture()
        .flatMap(picture ->
            LossPoint.at(
                picture,
                pane.pictureWidth(),
                pane.pictureHeight(),
                PictureWords.in(words.language()),
                pane.pictureX(event.getX()),
                pane.pictureY(event.getY())))
        .flatMap(model::topic)
        .or(model::topic)
        .ifPresent(asked);
  }

  private void readNothing() {
    model.readNothing();
    draw();
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> model.readNext(-1);
      case RIGHT -> model.readNext(1);
      case HOME -> model.read(0);
      case END -> model.read(Double.MAX_VALUE);
      case ESCAPE -> model.readNothing();
      case ENTER -> model.topic().ifPresent(asked);
      default -> {
        return;
      }
    }
    draw();
    pane.setAccessibleText(
        words.text(
            "loss.accessible",
            Numbers.fixed(model.epochRead(), 1),
            model.batchLoss().stream().mapToObj(Numbers::loss).findFirst().orElse("–")));
    event.consume();
  }
}
