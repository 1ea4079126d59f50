package downhill.app.loss;

import downhill.app.control.PanelHead;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The loss chart on a card that it shares with others. */
public final class LossPanel implements Panel {
  private final LossChart chart;
  private final VBox view;

  /** A panel in the language of {@code localization}; {@code asked} hears whose card is wanted. */
  public LossPanel(Consumer<Topic> asked, Localization localization) {
    chart = new LossChart(asked, localization);
    var head = new PanelHead(chart.title());
    head.addAction(chart.scales());
    VBox.setVgrow(chart.picture(), Priority.ALWAYS);
    view = new VBox(head, chart.picture());
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    chart.show(state, settings);
  }
}
