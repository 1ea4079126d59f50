package downhill.app.sigmoid;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.view.Place;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.SessionState;
import downhill.picture.softmax.BinaryCurvesPainter;
import downhill.picture.softmax.BinaryFigures;
import downhill.picture.softmax.BinaryPart;
import downhill.picture.softmax.DeskFigures;
import downhill.picture.softmax.SigmoidCurvePainter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** One output with a sigmoid: the desk, its curves, and why the squared error is not used here. */
public final class SigmoidPlace implements Place {
  private final SigmoidViewModel model = new SigmoidViewModel();
  private final ObservableValue<String> title;
  private final OutputCard desk;
  private final CurveCard sigmoid;
  private final CurveCard losses;
  private final SlopesCard slopes;
  private final OutputInspector inspector;
  private final Region centre;

  /** A desk whose samples are those of {@code viewing}. */
  public SigmoidPlace(Viewing viewing, Localization localization, BooleanSupplier reducedMotion) {
    LocalWords words = localization.beside(SigmoidPlace.class);
    title = words.bound("sigmoid.place");
    desk = new OutputCard(model, viewing, localization, reducedMotion);
    sigmoid =
        new CurveCard(
            model,
            BinaryPart.P,
            words.bound("sigmoid.curve.title"),
            SigmoidCurvePainter::paint,
            shown -> {
              BinaryFigures figures = BinaryFigures.of(shown);
              String z = figures.text(BinaryPart.Z, 1);
              String p = figures.text(BinaryPart.P, 1);
              return words.text("sigmoid.curve.spoken", z, p, figures.threshold());
            });
    losses =
        new CurveCard(
            model,
            BinaryPart.TERM,
            words.bound("sigmoid.losses.title"),
            BinaryCurvesPainter::paint,
            shown -> {
              String loss = DeskFigures.brief(shown.explanation().loss());
              return words.text("sigmoid.losses.spoken", loss, shown.base().unit());
            });
    slopes = new SlopesCard(model, words);
    inspector = new OutputInspector(model, viewing, localization);
    centre = new SigmoidCards(desk.view(), List.of(sigmoid.view(), losses.view(), slopes.view()));
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
    return model.supplyProperty().get().isReady();
  }

  @Override
  public void frame(long nanos) {
    desk.frame(nanos);
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    model.following().show(state, settings.sample() instanceof Sample.Row(int row) ? row : 0);
    desk.show(settings);
    sigmoid.show(settings);
    losses.show(settings);
    slopes.show(settings);
    inspector.show(settings);
  }
}
