package downhill.app.sharpness;

import downhill.app.control.PanelHead;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.Panel;
import downhill.app.view.Tab;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import downhill.lab.sharpness.SharpnessQuestion;
import downhill.picture.Numbers;
import downhill.picture.chart.SharpnessPainter;
import downhill.picture.chart.SharpnessPicture;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How steeply the loss bends as the run goes on, and how much of that its rate bears. */
public final class SharpnessPanel implements Panel, AutoCloseable {
  private final SharpnessViewModel model = new SharpnessViewModel();
  private final PicturePane<Themed<SharpnessPicture>> pane =
      PicturePane.themed(SharpnessPainter::paint);
  private final Label tooLarge = Style.MUTED.on(new Label());
  private final Consumer<Topic> ask;
  private final LocalWords words;
  private final VBox view;
  private @Nullable ViewSettings settings;

  /**
   * A panel in the language of {@code localization}.
   *
   * @param ask hears which number is asked about
   */
  public SharpnessPanel(Localization localization, Consumer<Topic> ask) {
    this.ask = ask;
    words = localization.beside(SharpnessPanel.class);
    tooLarge.setWrapText(true);
    tooLarge.setMinHeight(Region.USE_PREF_SIZE);
    tooLarge.managedProperty().bind(tooLarge.visibleProperty());
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    pane.setFocusTraversable(true);
    pane.setOnMouseClicked(
        event -> askAt(pane.pictureX(event.getX()), pane.pictureY(event.getY())));
    pane.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        ask.accept(new Topic.Curvature(true));
        event.consume();
      }
    });
    VBox.setVgrow(pane, Priority.ALWAYS);
    view = new VBox(new PanelHead(words.bound("sharpness.title")), tooLarge, pane);
  }

  /** Returns this panel with the word that opens it. */
  public Tab tab() {
    return new Tab(words.bound("sharpness.tab"), this);
  }

  @Override
  public Region view() {
    return view;
  }

  /** Follows the run also while the panel is not open, so that its beginning is there later. */
  public void follow(SessionState state, ViewSettings wanted) {
    settings = wanted;
    model.show(state);
  }

  @Override
  public void show(SessionState state, ViewSettings wanted) {
    follow(state, wanted);
    draw();
  }

  /**
   * Takes in what was measured.
   *
   * @param nanos the time of the frame
   */
  public void frame(long nanos) {
    boolean seen = view.getScene() != null;
    if (model.frame(nanos, seen) && seen) {
      draw();
    }
  }

  /** Ends the thread that measures. */
  @Override
  public void close() {
    model.close();
  }

  /** The rows over the plot ask of the present, what is in the plot of the step measured there. */
  private void askAt(double x, double y) {
    pane.requestFocus();
    model
        .picture()
        .ifPresent(picture ->
            ask.accept(
                SharpnessPainter.isBearable(picture, y)
                    ? new Topic.Bearable()
                    : SharpnessPainter.stepAt(
                            picture, pane.pictureWidth(), pane.pictureHeight(), x, y)
                        .<Topic>map(step -> new Topic.Then(step, new Topic.Curvature(true)))
                        .orElse(new Topic.Curvature(true))));
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted == null) {
      return;
    }
    Optional<SharpnessPicture> picture = model.picture();
    tooLarge.setVisible(picture.isEmpty());
    pane.setVisible(picture.isPresent());
    tooLarge.setText(
        picture.isPresent()
            ? ""
            : words.text(
                "sharpness.tooLarge",
                Numbers.count(model.parameters()),
                Numbers.count(SharpnessQuestion.MOST_PARAMETERS)));
    picture.ifPresent(shown -> {
      pane.show(Themed.of(shown, wanted));
      pane.setAccessibleText(spoken(shown));
    });
  }

  private String spoken(SharpnessPicture picture) {
    String lambda =
        picture
            .series()
            .at(picture.step())
            .map(point -> Numbers.magnitude(point.lambdaMax()))
            .orElse("–");
    String bearable =
        picture.bearable().stream().mapToObj(Numbers::magnitude).findFirst().orElse("–");
    return words.text("sharpness.accessible", Numbers.count(picture.step()), lambda, bearable);
  }
}
