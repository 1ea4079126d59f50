package downhill.app.loss;

import downhill.app.control.Card;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** The loss chart on a card of its own. */
public final class LossCard implements Panel {
  private final LossChart chart;
  private final Card card;

  /** A card in the language of {@code localization}; {@code asked} hears whose card is wanted. */
  public LossCard(Consumer<Topic> asked, Localization localization) {
    chart = new LossChart(asked, localization);
    card = new Card(chart.title(), chart.picture());
    card.addAction(chart.scales());
  }

  @Override
  public Region view() {
    return card;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    chart.show(state, settings);
  }
}
