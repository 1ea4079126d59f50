package downhill.app.onehot;

import downhill.app.control.ArrowKeys;
import downhill.app.control.Buttons;
import downhill.app.control.Card;
import downhill.app.control.TypedLine;
import downhill.app.desk.ColumnLinks;
import downhill.app.desk.DeskPlace;
import downhill.app.formula.Spot;
import downhill.app.formula.Spots;
import downhill.app.i18n.LocalWords;
import downhill.app.link.Link;
import downhill.app.picture.PicturePane;
import downhill.app.picture.Themed;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import downhill.lab.explain.softmax.LabelTable;
import downhill.picture.Numbers;
import downhill.picture.softmax.LabelPainter;
import downhill.picture.surface.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The table of labels under a line to type them in. */
final class LabelsCard {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final OneHotViewModel model;
  private final LocalWords words;
  private final TextField field = Style.NUMBER.on(new TextField());
  private final Body body;
  private final Card card;
  private @Nullable ViewSettings settings;

  LabelsCard(OneHotViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    this.body = new Body();
    VBox.setVgrow(body, Priority.ALWAYS);
    card =
        new Card(
            words.bound("onehot.place"), Style.DESK_BODY.on(new VBox(line(), refusal(), body)));
    listen();
    model
        .tableProperty()
        .subscribe(() -> {
          if (!field.isFocused()) {
            field.setText(model.written());
          }
          body.draw();
        });
  }

  private HBox line() {
    var word = Style.MUTED.on(new Label());
    word.textProperty().bind(words.bound("onehot.type"));
    word.setMinWidth(Region.USE_PREF_SIZE);
    field.accessibleTextProperty().bind(words.bound("onehot.type.about"));
    field.setTooltip(Buttons.tooltip(words.bound("onehot.type.about")));
    field.setMinWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    var data = Style.SMALL.on(new Button());
    data.setMnemonicParsing(false);
    data.setMinWidth(Region.USE_PREF_SIZE);
    data.textProperty().bind(words.bound("onehot.data"));
    data.setOnAction(event -> model.takeData());
    data.visibleProperty().bind(model.classesProperty());
    data.managedProperty().bind(data.visibleProperty());
    return Style.ENTRY_LINE.on(new HBox(word, field, data));
  }

  private void listen() {
    TypedLine.listen(
        field,
        this::enter,
        () -> {
          model.forgetRefusal();
          field.setText(model.written());
        });
    model
        .refusedProperty()
        .subscribe(refused -> field.pseudoClassStateChanged(REFUSED, refused.isPresent()));
  }

  private void enter() {
    if (field.getText().equals(model.written())) {
      model.forgetRefusal();
    } else if (model.enter(field.getText())) {
      field.setText(model.written());
    }
  }

  private Label refusal() {
    return TypedLine.refusal(words.computed(this::sentence, model.refusedProperty()));
  }

  private String sentence() {
    return model
        .refusedProperty()
        .get()
        .map(refused -> {
          return words.text(
              "onehot.refused." + refused.reason().key(), TypedLine.brief(refused.typed()));
        })
        .orElse("");
  }

  /** The picture, and over each label a place that gives it the next class. */
  private final class Body extends Region {
    private final PicturePane<Themed<LabelTable>> pane = PicturePane.themed(LabelPainter::paint);
    private final List<DeskPlace> places = new ArrayList<>();
    private final Spots rows = new Spots(new ColumnLinks(model.asked()));

    Body() {
      setMinSize(0, 0);
      getChildren().addAll(pane, rows);
    }

    private void draw() {
      ViewSettings wanted = settings;
      if (wanted == null) {
        return;
      }
      LabelTable table = model.table();
      while (places.size() < table.labels().size()) {
        int sample = places.size();
        var place = new DeskPlace(() -> model.turn(sample, 1));
        ArrowKeys.keepFor(place);
        place.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, sample));
        places.add(place);
        getChildren().add(place);
      }
      while (places.size() > table.labels().size()) {
        getChildren().remove(places.removeLast());
      }
      for (int i = 0; i < places.size(); i++) {
        places.get(i).setAccessibleText(spoken(table, i));
      }
      pane.show(Themed.of(table, wanted));
      requestLayout();
    }

    private void onKey(KeyEvent event, int sample) {
      int by =
          switch (event.getCode()) {
            case UP, RIGHT -> 1;
            case DOWN, LEFT -> -1;
            default -> 0;
          };
      if (by != 0) {
        model.turn(sample, by);
        event.consume();
      }
    }

    /** What is drawn is spoken too: the label and the numbers of its row. */
    private String spoken(LabelTable table, int i) {
      int k = table.labels().get(i);
      String name =
          table.names().isEmpty() ? Integer.toString(table.numbers().get(i)) : table.names().get(k);
      String row =
          table
              .encoded()
              .map(rows -> {
                int each = rows.values().size() / table.labels().size();
                return rows.values().subList(i * each, (i + 1) * each).toString();
              })
              .orElse("IndexError");
      return words.text("onehot.spoken", Numbers.sample(i), name, row);
    }

    @Override
    protected void layoutChildren() {
      pane.resizeRelocate(0, 0, getWidth(), getHeight());
      for (int i = 0; i < places.size(); i++) {
        Box box = LabelPainter.label(model.table(), getWidth(), getHeight(), i);
        places.get(i).resizeRelocate(box.x(), box.y(), box.width(), box.height());
      }
      rows.resizeRelocate(0, 0, getWidth(), getHeight());
      rows.show(IntStream.range(0, places.size()).mapToObj(this::spot).toList());
    }

    /** Over the number of a label and its row; the label itself takes the next class. */
    private Spot spot(int i) {
      Box label = LabelPainter.label(model.table(), getWidth(), getHeight(), i);
      double wide = getWidth() - label.right();
      Link why = new Link.Column(i);
      String spoken = words.text("onehot.spoken.row", Numbers.sample(i));
      return new Spot(label.right(), label.y(), wide, label.height(), why, spoken);
    }
  }

  Card view() {
    return card;
  }

  void show(ViewSettings wanted) {
    settings = wanted;
    body.draw();
  }
}
