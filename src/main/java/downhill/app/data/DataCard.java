package downhill.app.data;

import downhill.app.control.ArrowKeys;
import downhill.app.control.Card;
import downhill.app.control.Segmented;
import downhill.app.control.Unseen;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.ViewLinks;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.picture.Themed;
import downhill.app.pulse.Pulse;
import downhill.app.view.Panel;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.data.Dataset;
import downhill.lab.quality.ConfusionMatrix;
import downhill.lab.session.SessionState;
import downhill.picture.Numbers;
import downhill.picture.data.DataPainter;
import downhill.picture.data.DataPicture;
import downhill.scenario.Data;
import downhill.scenario.TargetKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The data: what the network makes of them as a chart, or row by row. A click on a point or a row,
 * or the arrow keys, choose the sample that goes through the network.
 */
public final class DataCard implements Panel, AutoCloseable {
  private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

  private final DataViewModel model = new DataViewModel();
  private final ObjectProperty<String> titleKey = new SimpleObjectProperty<>("data.title");
  private final PicturePane<Themed<DataPicture>> chart = PicturePane.themed(DataPainter::paint);
  private final LocalWords words;
  private final Viewing viewing;
  private final RowsPane rows;
  private final QualityViewModel quality = new QualityViewModel();
  private final MatrixPane matrix;
  private final FiguresLine figures;
  private final SetupPane setup;
  private final DrawingHand hand;
  private final DrawingMouse mouse;
  private final DrawBar drawBar;
  private final ToggleButton matrixToggle;
  private final Card card;
  private @Nullable SessionState state;
  private @Nullable ViewSettings settings;

  /** A card that hands the chosen sample to {@code viewing}, and changes to {@code changes}. */
  public DataCard(Localization localization, Viewing viewing, Pulse pulse, DataChanges changes) {
    this.viewing = viewing;
    words = localization.beside(DataCard.class);
    rows = new RowsPane(words, viewing, changes);
    matrix =
        new MatrixPane(
            words,
            cell -> {
              quality.choose(cell);
              showQuality();
            },
            viewing::ask);
    figures = new FiguresLine(words, new ViewLinks(viewing));
    setup = new SetupPane(words, changes);
    var body = new StackPane();
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    hand = new DrawingHand(changes);
    mouse = new DrawingMouse(chart, hand, viewing, words::language);
    drawBar = new DrawBar(words, figures.groups());
    drawBar.classProperty().subscribe(hand::setClass);
    card =
        new Card(
            words.computed(() -> words.text(titleKey.get()), titleKey), new VBox(body, drawBar));
    var forms = new Segmented<>(model.formProperty());
    forms.add(DataViewModel.Form.CHART, words.bound("data.view.chart"));
    forms.add(DataViewModel.Form.ROWS, words.bound("data.view.rows"));
    matrixToggle = toggle(DataViewModel.Form.MATRIX, "data.view.matrix");
    rowTools();
    drawBar.add(matrixToggle);
    drawBar.add(toggle(DataViewModel.Form.SETUP, "data.view.setup"));
    card.addAction(forms);
    model.formProperty().subscribe(this::change);
    Unseen.lay(body, chart, rows, matrix, setup);
    chart.setFocusTraversable(true);
    ArrowKeys.keepFor(chart);
    chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
    chart.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    card.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (PASTE.match(event)) {
            changes.paste();
            event.consume();
          }
        });
    pulse.onFrame(this::frame);
  }

  @Override
  public Region view() {
    return card;
  }

  @Override
  public void show(SessionState now, ViewSettings wanted) {
    if (opensAsTable(now)) {
      model.formProperty().set(DataViewModel.Form.ROWS);
    }
    state = now;
    settings = wanted;
    model.show(now, wanted);
    quality.show(now);
    offerDrawing();
    offerMatrix(now.experiment().target() != TargetKind.NUMBER);
    if (matrix.isVisible()) {
      showQuality();
    }
    if (setup.isVisible()) {
      setup.show(now.experiment());
    }
    if (rows.isVisible()) {
      rows.show(now, wanted);
    } else {
      draw();
    }
  }

  /** Whether another table has been opened in which nothing differs yet: it is to be typed. */
  private boolean opensAsTable(SessionState now) {
    SessionState before = state;
    Dataset rows = now.experiment().dataset();
    boolean other =
        before == null || !before.experiment().dataset().features().equals(rows.features());
    return other
        && now.experiment().scenario().data() instanceof Data.Inline
        && Arrays.stream(rows.rows()).allMatch(row -> Arrays.equals(row, rows.rows()[0]));
  }

  /** Opens a form from under the chart, and leads back to the chart. */
  private ToggleButton toggle(DataViewModel.Form form, String key) {
    var button = new ToggleButton();
    button.textProperty().bind(words.bound(key));
    button.setOnAction(
        event -> model.formProperty().set(button.isSelected() ? form : DataViewModel.Form.CHART));
    model.formProperty().subscribe(now -> button.setSelected(now == form));
    return button;
  }

  /** What is done to whole rows, while they are shown. */
  private void rowTools() {
    List<Button> tools =
        List.of(
            button("data.rows.add", rows::addRow), button("data.rows.remove", rows::removeRows));
    for (Button tool : tools) {
      drawBar.add(tool);
      model
          .formProperty()
          .subscribe(form -> {
            tool.setVisible(form == DataViewModel.Form.ROWS);
            tool.setManaged(form == DataViewModel.Form.ROWS);
          });
    }
  }

  private Button button(String key, Runnable action) {
    var button = new Button();
    button.textProperty().bind(words.bound(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A number has no confusion matrix. */
  private void offerMatrix(boolean wanted) {
    matrixToggle.setVisible(wanted);
    matrixToggle.setManaged(wanted);
    if (!wanted && model.formProperty().get() == DataViewModel.Form.MATRIX) {
      model.formProperty().set(DataViewModel.Form.CHART);
    }
  }

  private void showQuality() {
    ViewSettings wanted = settings;
    quality
        .answer()
        .ifPresent(answer -> {
          figures.show(answer.training(), answer.validation());
          if (answer.training() instanceof ConfusionMatrix known && wanted != null) {
            matrix.show(answer.question(), known, quality.chosen(), wanted);
          }
        });
    model.light(quality.rows());
    rows.light(quality.rows());
  }

  private void change(DataViewModel.Form form) {
    chart.setVisible(form == DataViewModel.Form.CHART);
    rows.setVisible(form == DataViewModel.Form.ROWS);
    matrix.setVisible(form == DataViewModel.Form.MATRIX);
    setup.setVisible(form == DataViewModel.Form.SETUP);
    drawBar.showFigures(form != DataViewModel.Form.SETUP);
    offerDrawing();
    SessionState now = state;
    ViewSettings wanted = settings;
    if (now != null && wanted != null) {
      show(now, wanted);
    }
    name();
  }

  private void frame(long nanos) {
    if (card.getScene() == null) {
      return;
    }
    hand.follow();
    rows.follow();
    if (quality.frame(nanos)) {
      showQuality();
    }
    if (rows.isVisible()) {
      rows.frame(nanos);
    } else if (model.frame(nanos)) {
      offerDrawing();
      draw();
    }
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted != null) {
      model.picture().ifPresent(picture -> chart.show(Themed.of(picture, wanted)));
      name();
    }
  }

  private void name() {
    String key =
        switch (model.formProperty().get()) {
          case CHART -> model.picture().map(DataCard::key).orElse("data.title");
          case ROWS -> "data.rows.title";
          case MATRIX -> "data.title.matrix";
          case SETUP -> "data.title.setup";
        };
    titleKey.set(key);
    chart.setAccessibleText(words.text("data.accessible", words.text(key), sampleName()));
  }

  private String sampleName() {
    return viewing.sampleProperty().get() instanceof Sample.Row(int row)
        ? Numbers.sample(row)
        : "–";
  }

  private static String key(DataPicture picture) {
    return switch (picture) {
      case DataPicture.AgainstTrue scatter -> "data.title.againstTrue";
      case DataPicture.FittedLine line -> "data.title.line";
      case DataPicture.Regions regions -> "data.title.regions";
      case DataPicture.Shares shares -> "data.title.shares";
    };
  }

  private Optional<DrawingMouse.Ground> ground() {
    SessionState now = state;
    return now == null || model.formProperty().get() != DataViewModel.Form.CHART
        ? Optional.empty()
        : model
            .picture()
            .filter(picture -> DrawingHand.canDraw(now.experiment(), picture))
            .map(picture -> new DrawingMouse.Ground(now.experiment(), picture));
  }

  private void offerDrawing() {
    Optional<DrawingMouse.Ground> ground = ground();
    // While a change is on its way there is no picture yet: what was offered stays.
    if (model.formProperty().get() != DataViewModel.Form.CHART || model.picture().isPresent()) {
      drawBar.offer(ground.isPresent());
    }
    ground.ifPresent(there ->
        drawBar.show(
            there.picture() instanceof DataPicture.Regions regions
                ? regions.classes()
                : List.of()));
  }

  private void onPress(MouseEvent event) {
    chart.requestFocus();
    if (drawBar.drawingProperty().get()) {
      ground().ifPresent(there -> mouse.press(event, there, this::choose));
      return;
    }
    model
        .picture()
        .ifPresent(picture ->
            DataPainter.rowAt(
                    picture,
                    chart.pictureWidth(),
                    chart.pictureHeight(),
                    PictureWords.in(words.language()),
                    chart.pictureX(event.getX()),
                    chart.pictureY(event.getY()))
                .ifPresent(this::choose));
  }

  private void onKey(KeyEvent event) {
    boolean drawn =
        drawBar.drawingProperty().get()
            && ground().filter(there -> mouse.key(event, there)).isPresent();
    if (drawn) {
      event.consume();
      return;
    }
    int places =
        switch (event.getCode()) {
          case LEFT, UP -> -1;
          case RIGHT, DOWN -> 1;
          default -> 0;
        };
    if (places != 0) {
      model.neighbour(places).ifPresent(this::choose);
      event.consume();
    }
  }

  private void choose(int row) {
    SessionState now = state;
    if (now != null) {
      viewing.sampleProperty().set(RowTable.sample(now.experiment(), row));
    }
  }

  /** Ends the threads that compute. */
  @Override
  public void close() {
    model.close();
    rows.close();
    quality.close();
  }
}
