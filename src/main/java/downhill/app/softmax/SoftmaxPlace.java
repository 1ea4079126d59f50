package downhill.app.softmax;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.view.Place;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.lab.session.SessionState;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** Scores of several classes: the desk, what turns it, and other recipes. */
public final class SoftmaxPlace implements Place {
  private final SoftmaxViewModel model = new SoftmaxViewModel();
  private final ObservableValue<String> title;
  private final DeskCard desk;
  private final LossCurveCard curve;
  private final WhatIfCard whatIf;
  private final ColumnInspector inspector;
  private final SoftmaxCards centre;

  /** A desk whose samples are those of {@code viewing}. */
  public SoftmaxPlace(Viewing viewing, Localization localization, BooleanSupplier reducedMotion) {
    LocalWords words = localization.beside(SoftmaxPlace.class);
    title = words.bound("softmax.place");
    desk = new DeskCard(model, viewing, localization, reducedMotion);
    curve = new LossCurveCard(model, words);
    whatIf = new WhatIfCard(model, words);
    inspector = new ColumnInspector(model, viewing, localization);
    centre =
        new SoftmaxCards(
            model.deskProperty(),
            desk.view(),
            new TurnCard(model, words).view(),
            curve.view(),
            whatIf.view());
  }

  /** Lays a desk here that was made elsewhere; the session is followed no more. */
  public void lay(ScoreDesk desk) {
    model.lay(desk);
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public void lead(Region choice) {
    desk.view().lead(choice);
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
    return Optional.of(model.columns().inspectedProperty());
  }

  @Override
  public boolean isMeant() {
    return model.isMeant();
  }

  @Override
  public void frame(long nanos) {
    desk.frame(nanos);
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
