package downhill.app.control;

import downhill.app.theme.Style;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A surface with a title line and one thing below it. */
public final class Card extends VBox {
  private final Label word = Style.CARD_TITLE.on(new Label());
  private final HBox about = new HBox();
  private final HBox actions = new HBox();

  /** A card that shows {@code body}, which takes all the room it can get. */
  public Card(ObservableValue<String> title, Node body) {
    word.setWrapText(true);
    word.textProperty().bind(title);
    about.setAlignment(Pos.CENTER_LEFT);
    about.getChildren().add(word);
    about.setMinWidth(0);
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(about, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(Style.CARD_HEADER.on(new HBox(about, actions)), Style.CARD_BODY.on(body));
    Style.CARD.on(this);
  }

  /** Puts {@code node} where the title stands: a choice that says as much. */
  public void lead(Node node) {
    about.getChildren().set(about.getChildren().indexOf(word), node);
  }

  /** Adds {@code node} after the title: a subtitle, a legend. It gives way before the title. */
  public void addBeside(Node node) {
    word.setMinWidth(Region.USE_PREF_SIZE);
    about.getChildren().add(node);
  }

  /** Adds {@code node} at the right end of the title line: a switch, a button. */
  public void addAction(Node node) {
    actions.getChildren().add(node);
  }
}
