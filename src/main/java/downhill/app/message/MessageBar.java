package downhill.app.message;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows a message, its action and a way to close it; takes no room while there is none. */
public final class MessageBar extends HBox {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final ObjectProperty<Optional<Message>> message;
  private final LocalWords words;

  /** A bar that shows {@code message} and empties it when closed. */
  public MessageBar(ObjectProperty<Optional<Message>> message, Localization localization) {
    this.message = message;
    this.words = localization.beside(MessageBar.class);
    Style.MESSAGE_BAR.on(this);
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.PARENT);
    message.subscribe(this::show);
  }

  private void show(Optional<Message> shown) {
    setVisible(shown.isPresent());
    setManaged(shown.isPresent());
    getChildren().clear();
    shown.ifPresent(this::fill);
  }

  private void fill(Message shown) {
    pseudoClassStateChanged(PROBLEM, shown.problem());
    var sentence = new Label();
    sentence.textProperty().bind(words.computed(() -> shown.sentence().apply(words.language())));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    Node icon = (shown.problem() ? Icon.WARNING : Icon.NOTE).node();
    getChildren().addAll(icon, sentence);
    shown.action().ifPresent(action -> getChildren().add(button(action)));
    getChildren().add(Buttons.iconOnly(Icon.CLOSE, words.bound("message.close"), this::close));
  }

  private Button button(Message.Action action) {
    var button = new Button();
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(words.computed(() -> action.word().apply(words.language())));
    button.setOnAction(event -> {
      close();
      action.run().run();
    });
    return button;
  }

  private void close() {
    message.set(Optional.empty());
  }
}
