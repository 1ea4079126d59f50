package downhill.app.network;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.network.OwnSampleViewModel.Field;
import downhill.app.theme.NetworkStyle;
import downhill.app.theme.Style;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The fields of the user's own sample, the button that sends it, and what is wrong with it. */
final class OwnSampleFields extends VBox {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

  private final OwnSampleViewModel model;
  private final LocalWords words;
  private final HBox row = NetworkStyle.OWN_FIELDS.on(new HBox());
  private final Label refusal = NetworkStyle.REFUSAL.on(new Label());
  private Subscription fieldsShown = Subscription.EMPTY;

  /**
   * The fields of {@code model}.
   *
   * @param send sends the sample
   */
  OwnSampleFields(OwnSampleViewModel model, Runnable send, LocalWords words) {
    this.model = model;
    this.words = words;
    NetworkStyle.OWN_SAMPLE.on(this);
    var scroll = NetworkStyle.OWN_SCROLL.on(new ScrollPane(row));
    scroll.setFitToHeight(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    var sendButton = Style.PRIMARY.on(new Button());
    sendButton.textProperty().bind(words.bound("network.own.send"));
    sendButton.setMinWidth(Region.USE_PREF_SIZE);
    sendButton.setOnAction(event -> send.run());
    var close =
        Style.QUIET.on(
            Buttons.iconOnly(Icon.CLOSE, words.bound("network.own.close"), model::close));
    var line = NetworkStyle.OWN_LINE.on(new HBox(scroll, sendButton, close));
    line.setAlignment(Pos.BOTTOM_LEFT);
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refusal.managedProperty().bind(refusal.visibleProperty());
    refusal.setVisible(false);
    getChildren().addAll(line, refusal);
    model.fieldsProperty().subscribe(fields -> build(fields, send));
  }

  private void build(List<Field> fields, Runnable send) {
    fieldsShown.unsubscribe();
    fieldsShown = Subscription.EMPTY;
    row.getChildren().clear();
    for (Field field : fields) {
      row.getChildren().add(entry(field, send));
    }
    refusal.setVisible(false);
  }

  private Node entry(Field field, Runnable send) {
    var title = words.computed(() -> title(field));
    var name = Style.CAPTION.on(new Label());
    name.textProperty().bind(title);
    name.setMinWidth(Region.USE_PREF_SIZE);
    var text = Style.NUMBER.on(new TextField());
    text.textProperty().bindBidirectional(field.text());
    text.accessibleTextProperty().bind(title);
    text.pseudoClassStateChanged(WIDE, model.isOneLine());
    text.setOnAction(event -> send.run());
    name.setLabelFor(text);
    fieldsShown =
        fieldsShown.and(
            field
                .refusal()
                .subscribe(reason -> {
                  text.pseudoClassStateChanged(REFUSED, reason.isPresent());
                  showRefusal();
                }));
    return NetworkStyle.OWN_FIELD.on(new VBox(name, text));
  }

  private String title(Field field) {
    if (model.isOneLine()) {
      return words.text("network.own.line", field.name());
    }
    String name = model.name(field, words.language());
    return field.unit().isEmpty() ? name : name + " (" + field.unit() + ")";
  }

  /** Says what is wrong with the first field that is refused, in the language of the moment. */
  void showRefusal() {
    var refused = model.refused();
    refusal.setVisible(refused.isPresent());
    refused.ifPresent(field ->
        field
            .refusal()
            .get()
            .ifPresent(reason ->
                refusal.setText(
                    words.text(
                        reason.key(), model.name(field, words.language()), field.text().get()))));
  }

  /** Moves the focus to the first field. */
  void focusFirst() {
    row.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
  }

  /** Moves the focus to the first field that is refused. */
  void focusRefused() {
    row.lookupAll(".text-field").stream()
        .filter(node -> node.getPseudoClassStates().contains(REFUSED))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }
}
