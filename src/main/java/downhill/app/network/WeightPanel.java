package downhill.app.network;

import downhill.app.control.TypedLine;
import downhill.app.i18n.Localization;
import downhill.app.naming.PartNames;
import downhill.app.theme.NetworkStyle;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** On the page of a weight: where it is typed, nudged and frozen. Takes no room elsewhere. */
public final class WeightPanel implements Panel {
  private final Localization localization;
  private final WeightHand hand;
  private final WeightLine line;
  private final VBox view;

  /** A panel about nothing yet that tells {@code session} what hands do. */
  public WeightPanel(Localization localization, Consumer<Intent> session) {
    this.localization = localization;
    this.hand = new WeightHand(session);
    this.line = new WeightLine(hand, localization, () -> {});
    this.view = NetworkStyle.WEIGHT_PANEL.on(new VBox(line));
    TypedLine.listen(line.field(), line::take, line::takeBack);
    view.managedProperty().bind(view.visibleProperty());
    view.setVisible(false);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    hand.show(state);
    Optional<SelectionTarget> edge =
        settings
            .selection()
            .filter(target -> settings.asked().isEmpty() && hand.index(target).isPresent());
    edge.ifPresent(
        target -> line.refresh(target, new PartNames(state.experiment(), localization).of(target)));
    view.setVisible(edge.isPresent());
  }
}
