package downhill.app.softmax;

import downhill.app.control.Card;
import downhill.app.control.ChoiceNames;
import downhill.app.desk.ColumnLinks;
import downhill.app.formula.Spot;
import downhill.app.formula.Spots;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.picture.PicturePane;
import downhill.app.picture.PictureWords;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.softmax.WhatIf;
import downhill.picture.softmax.WhatIfNumber;
import downhill.picture.softmax.WhatIfPainter;
import downhill.picture.softmax.WhatIfPicture;
import downhill.picture.softmax.WhatIfScene;
import downhill.picture.surface.Box;
import downhill.picture.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What another recipe would make of the same scores, and scores that show it best. */
final class WhatIfCard {
  /** The scores whose sigmoids are 0.4, 0.6 and 0.2. */
  private static final List<Double> LECTURE =
      List.of(Math.log(0.4 / 0.6), Math.log(0.6 / 0.4), Math.log(0.2 / 0.8));

  /** With the first class true: surely wrong, undecided, surely wrong. */
  private static final List<Double> SURELY_WRONG = List.of(-8.0, 0.0, 8.0);

  private static final List<Double> PAST_FLOAT = List.of(90.0, 89.0, 88.1);
  private static final List<Double> PAST_DOUBLE = List.of(720.0, 719.0, 718.1);

  private static final OptionalInt NO_CLASS = OptionalInt.empty();
  private static final double TITLE_WIDTH = 220;
  private static final double PRESET_WIDTH = 160;

  private final List<Button> presets = new ArrayList<>();
  private final SoftmaxViewModel model;
  private final LocalWords words;
  private final PicturePane<Shown> pane = new PicturePane<>(WhatIfCard::paint);
  private final ComboBox<WhatIf> choice = new ComboBox<>();
  private final HBox beside = Style.ENTRY_LINE.on(new HBox());
  private final HBox below = Style.ENTRY_LINE.on(new HBox());
  private final Spots spots;
  private final StackPane body;
  private final ScrollPane scroll;
  private final Card card;
  private @Nullable ViewSettings settings;

  private record Shown(WhatIfPicture picture, WhatIfPainter.Lit lit, Theme theme) {}

  WhatIfCard(SoftmaxViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    spots = new Spots(new ColumnLinks(model.columns()));
    body = new StackPane(pane, spots);
    body.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    body.addEventHandler(MouseEvent.MOUSE_EXITED, event -> model.litProperty().set(NO_CLASS));
    scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card = new Card(words.bound("softmax.whatif.title"), new VBox(below, scroll));
    choice.getItems().setAll(WhatIf.values());
    choice.setMinWidth(0);
    choice.accessibleTextProperty().bind(words.bound("softmax.whatif.title"));
    choice.valueProperty().bindBidirectional(model.whatIfProperty());
    card.addAction(beside);
    card.addAction(DeskStyle.RECIPE.on(choice));
    card.widthProperty().subscribe(this::arrange);
    model
        .whatIfProperty()
        .subscribe(recipe -> {
          prepare(recipe);
          draw();
        });
    Stream.of(
            model.deskProperty(),
            model.columns().askedProperty(),
            model.columns().revealedProperty(),
            model.litProperty())
        .forEach(cause -> cause.subscribe(this::draw));
    scroll.widthProperty().subscribe(this::draw);
  }

  private void rename() {
    ChoiceNames.put(
        choice, recipe -> words.text("softmax.whatif." + recipe.name().toLowerCase(Locale.ROOT)));
  }

  private void prepare(WhatIf recipe) {
    presets.clear();
    switch (recipe) {
      case SIGMOID_FIRST, ONE_VS_REST -> preset("softmax.preset.lecture", LECTURE);
      case NO_SHIFT -> {
        preset("softmax.preset.float", PAST_FLOAT);
        preset("softmax.preset.double", PAST_DOUBLE);
      }
      case SQUARED_ERROR -> preset("softmax.preset.wrong", SURELY_WRONG);
      case TWO_CLASSES -> {}
    }
    arrange();
  }

  /** The presets stand in the title line where it has room for them. */
  private void arrange() {
    boolean wide = card.getWidth() >= PRESET_WIDTH * presets.size() + TITLE_WIDTH;
    HBox empty = wide ? below : beside;
    HBox full = wide ? beside : below;
    if (full.getChildren().equals(presets) && !empty.isManaged()) {
      return;
    }
    empty.getChildren().clear();
    full.getChildren().setAll(presets);
    empty.setVisible(false);
    empty.setManaged(false);
    full.setVisible(!presets.isEmpty());
    full.setManaged(!presets.isEmpty());
  }

  private void preset(String key, List<Double> scores) {
    var button = Style.SMALL.on(new Button());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(words.bound(key));
    button.setOnAction(event -> model.prepare(scores));
    presets.add(button);
  }

  Region view() {
    return card;
  }

  void show(ViewSettings wanted) {
    ViewSettings before = settings;
    settings = wanted;
    if (before == null || before.language() != wanted.language()) {
      rename();
    }
    draw();
  }

  private void draw() {
    ViewSettings wanted = settings;
    if (wanted == null || scroll.getWidth() <= 0) {
      return;
    }
    double width = width();
    WhatIfPicture picture = picture(wanted);
    var lit =
        new WhatIfPainter.Lit(model.columns().askedProperty().get(), model.litProperty().get());
    body.setMinHeight(WhatIfPainter.height(picture, width));
    pane.show(new Shown(picture, lit, wanted.theme()));
    pane.setAccessibleText(spoken(picture));
    spots.show(
        WhatIfNumber.all(picture, width).stream()
            .filter(number -> model.columns().canAsk(number.place()))
            .map(WhatIfCard::spot)
            .toList());
  }

  private WhatIfPicture picture(ViewSettings wanted) {
    WhatIf recipe = model.whatIfProperty().get();
    return WhatIfScene.of(model.desk(), recipe, PictureWords.in(wanted.language()));
  }

  private double width() {
    return scroll.getWidth() - 2;
  }

  private static Spot spot(WhatIfNumber number) {
    Box box = number.box();
    Link link = new Link.Column(number.place());
    return new Spot(box.x(), box.y(), box.width(), box.height(), link, number.spoken());
  }

  /** The class the mouse is on lights up here and on the desk. */
  private void point(MouseEvent event) {
    ViewSettings wanted = settings;
    if (wanted != null) {
      OptionalInt k = WhatIfNumber.classAt(picture(wanted), width(), event.getY());
      model.litProperty().set(k);
    }
  }

  /** What is drawn is spoken too: the numbers of each class, then what they show. */
  private static String spoken(WhatIfPicture picture) {
    StringBuilder text = new StringBuilder(String.join(", ", picture.heads()));
    for (int k = 0; k < picture.rows().size(); k++) {
      text.append("; ").append(picture.labels().get(k)).append(": ");
      text.append(String.join(", ", picture.rows().get(k)));
    }
    return text.append(". ").append(picture.sentence()).toString();
  }

  private static void paint(Surface surface, double width, double height, Shown shown) {
    WhatIfPainter.paint(surface, width, shown.picture(), shown.lit(), Palette.of(shown.theme()));
  }
}
