package downhill.app.descent;

import downhill.app.control.Segmented;
import downhill.app.theme.Style;
import downhill.app.view.Tab;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card with several panels, of which one is open: their words stand in place of a title. */
final class TabbedCard implements View {
  private final List<Tab> tabs;
  private final ObjectProperty<Integer> open = new SimpleObjectProperty<>(this, "open", 0);
  private final StackPane body = Style.CARD_BODY.on(new StackPane());
  private final VBox card;
  private @Nullable SessionState state;
  private @Nullable ViewSettings settings;

  /**
   * A card that opens the first of its panels.
   *
   * @param tabs at least one
   */
  TabbedCard(List<Tab> tabs) {
    this.tabs = List.copyOf(tabs);
    var choice = new Segmented<>(open);
    for (int place = 0; place < this.tabs.size(); place++) {
      choice.add(place, this.tabs.get(place).title());
    }
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    card = Style.CARD.on(new VBox(Style.CARD_HEADER.on(new HBox(choice)), body));
    open.subscribe(this::turn);
  }

  private void turn(int place) {
    body.getChildren().setAll(tabs.get(place).panel().view());
    SessionState now = state;
    ViewSettings wanted = settings;
    if (now != null && wanted != null) {
      tabs.get(place).panel().show(now, wanted);
    }
  }

  Region view() {
    return card;
  }

  @Override
  public void show(SessionState now, ViewSettings wanted) {
    state = now;
    settings = wanted;
    tabs.get(open.get()).panel().show(now, wanted);
  }
}
