package downhill.app.onehot;

import downhill.app.desk.Pair;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.view.Place;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.SessionState;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Class labels as rows with a single 1, and what goes wrong on the way. */
public final class OneHotPlace implements Place {
  private static final double TABLE = 0.6;
  private static final double ENCODED = 0.66;

  private final OneHotViewModel model = new OneHotViewModel();
  private final ObservableValue<String> title;
  private final LabelsCard labels;
  private final LabelInspector inspector;
  private final Region centre;

  /** A table of six labels; what comes from the data is asked about in {@code viewing}. */
  public OneHotPlace(Viewing viewing, Localization localization) {
    LocalWords words = localization.beside(OneHotPlace.class);
    title = words.bound("onehot.place");
    labels = new LabelsCard(model, words);
    inspector = new LabelInspector(model, viewing, localization);
    var encoded =
        new Pair(
            Orientation.HORIZONTAL, labels.view(), new MistakesCard(model, words).view(), TABLE);
    centre = new Pair(Orientation.VERTICAL, encoded, new SparseCard(model, words).view(), ENCODED);
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public void lead(Region choice) {
    labels.view().lead(choice);
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
    return Optional.of(model.asked().inspectedProperty());
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    model.show(state);
    labels.show(settings);
    inspector.write();
  }
}
