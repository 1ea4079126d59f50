package downhill.app.control;

import downhill.app.theme.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the top of a panel that stands in a card with tabs: what it shows, its choices. */
public final class PanelHead extends HBox {
  private final HBox about = new HBox();

  /** An empty line. */
  public PanelHead() {
    Style.PANEL_HEAD.on(this);
    setMinHeight(Region.USE_PREF_SIZE);
    about.setMinWidth(0);
    HBox.setHgrow(about, Priority.ALWAYS);
    getChildren().add(about);
  }

  /** A line that says {@code title}. */
  public PanelHead(ObservableValue<String> title) {
    this();
    var word = Style.MUTED.on(new Label());
    word.textProperty().bind(title);
    word.setMinWidth(0);
    about.getChildren().add(word);
  }

  /** Adds {@code node} after the title: a choice of what is shown. */
  public void addBeside(Node node) {
    about.getChildren().add(node);
  }

  /** Adds {@code node} at the right end: a switch, a button. */
  public void addAction(Node node) {
    getChildren().add(node);
  }
}
