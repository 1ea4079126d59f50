package downhill.app.descent;

import downhill.app.i18n.Localization;
import downhill.app.page.ViewLinks;
import downhill.app.pulse.Pulse;
import downhill.app.theme.DescentStyle;
import downhill.app.view.Lab;
import downhill.app.view.Panel;
import downhill.app.view.Tab;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Why does the learning rate matter? The loss along a weight, and the rate on its dial. */
public final class DescentLab implements Lab {
  private final DescentViewModel model = new DescentViewModel();
  private final DescentCard curve;
  private final LearningRateCard rate;
  private final TabbedCard beside;
  private final Parts parts;
  private final GridPane centre = DescentStyle.DESCENT_LAB.on(new GridPane());

  /**
   * What other features bring to this lab.
   *
   * @param tabs what shares the card at the right of the curve, in this order; at least one
   * @param verdict what is said under the learning rate of the run
   * @param inspector what is said of a selected edge
   * @param standardize begins anew with features standardised, or as they are
   * @param end ends what these parts do by themselves
   */
  public record Parts(
      List<Tab> tabs,
      Optional<Panel> verdict,
      Optional<Panel> inspector,
      Consumer<Boolean> standardize,
      Runnable end) {
    /** Takes its own copy. */
    public Parts {
      tabs = List.copyOf(tabs);
    }
  }

  /**
   * A lab that hands learning rates and weights to {@code session}.
   *
   * @param viewing the weight that is selected there is the one that varies
   * @param still whether the user has asked for reduced motion
   */
  public DescentLab(
      Viewing viewing,
      Localization localization,
      Consumer<Intent> session,
      Pulse pulse,
      Parts parts,
      BooleanSupplier still) {
    this.curve = new DescentCard(model, localization, viewing, session, still);
    this.rate =
        new LearningRateCard(
            session,
            parts.standardize(),
            localization,
            parts.verdict().map(Panel::view),
            new ViewLinks(viewing));
    this.beside = new TabbedCard(parts.tabs());
    this.parts = parts;
    centre.add(curve.view(), 0, 0);
    centre.add(beside.view(), 1, 0);
    centre.add(rate.view(), 0, 1, 2, 1);
    centre.getColumnConstraints().addAll(half(), half());
    var top = new RowConstraints();
    top.setVgrow(Priority.ALWAYS);
    top.setMinHeight(0);
    centre.getRowConstraints().addAll(top, new RowConstraints());
    pulse.onFrame(this::frame);
  }

  private static ColumnConstraints half() {
    var column = new ColumnConstraints();
    column.setPercentWidth(50);
    column.setMinWidth(0);
    return column;
  }

  private void frame(long nanos) {
    if (centre.getScene() != null) {
      rate.frame(nanos);
      curve.frame(nanos);
      if (model.frame(nanos)) {
        curve.draw();
      }
    }
  }

  @Override
  public Region view() {
    return centre;
  }

  @Override
  public Optional<Region> inspector() {
    return parts.inspector().map(Panel::view);
  }

  @Override
  public void close() {
    model.close();
    rate.close();
    parts.end().run();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    model.show(state, settings.selection());
    curve.show(state, settings);
    rate.show(state, settings);
    beside.show(state, settings);
    parts.verdict().ifPresent(panel -> panel.show(state, settings));
    parts.inspector().ifPresent(panel -> panel.show(state, settings));
  }
}
