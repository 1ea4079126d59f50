package downhill.app.softmax;

import downhill.app.control.Icon;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.pulse.Pulse;
import downhill.app.view.Lab;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.SessionState;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** How do scores become a probability and a loss? The desk, what turns it, and other recipes. */
public final class SoftmaxLab implements Lab {
  private final SoftmaxViewModel model = new SoftmaxViewModel();
  private final ObservableValue<String> title;
  private final DeskCard desk;
  private final LossCurveCard curve;
  private final WhatIfCard whatIf;
  private final ColumnInspector inspector;
  private final SoftmaxCards centre;
  private final Property<Boolean> inspected = new SimpleObjectProperty<>(false);

  /** A lab whose samples are those of {@code viewing}. */
  public SoftmaxLab(
      Viewing viewing, Localization localization, Pulse pulse, BooleanSupplier reducedMotion) {
    LocalWords words = localization.beside(SoftmaxLab.class);
    title = words.bound("softmax.title");
    desk = new DeskCard(model, viewing, words, reducedMotion);
    curve = new LossCurveCard(model, words);
    whatIf = new WhatIfCard(model, words);
    inspector = new ColumnInspector(model, words);
    centre =
        new SoftmaxCards(
            model.deskProperty(),
            desk.view(),
            new TurnCard(model, words).view(),
            curve.view(),
            whatIf.view());
    model.selectedProperty().subscribe(column -> inspected.setValue(column.isPresent()));
    inspected.subscribe(open -> {
      if (!open) {
        model.selectedProperty().set(Optional.empty());
      }
    });
    pulse.onFrame(desk::frame);
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public Icon icon() {
    return Icon.SOFTMAX;
  }

  @Override
  public Region view() {
    return centre;
  }

  @Override
  public Optional<Region> inspector() {
    return Optional.of(inspector.view());
  }

  @Override
  public Optional<Property<Boolean>> ownSelection() {
    return Optional.of(inspected);
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    model.show(state, settings.sample() instanceof Sample.Row(int row) ? row : 0);
    desk.show(settings);
    curve.show(settings);
    whatIf.show(settings);
    inspector.show(settings);
  }
}
