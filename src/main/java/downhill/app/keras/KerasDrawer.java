package downhill.app.keras;

import downhill.app.document.Revisions;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.code.CodePart;
import downhill.lab.session.SessionState;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The Keras drawer: a bar above the time bar, and what unfolds from it over the centre. Folded it
 * does no more than write a few words.
 */
public final class KerasDrawer implements View {
  /** How high the drawer is at first, in px. */
  public static final double FIRST_HEIGHT = 300;

  private static final double LEAST_HEIGHT = 140;
  private static final double MOST_HEIGHT = 1000;

  private final KerasViewModel model = new KerasViewModel();
  private final DoubleProperty height = new SimpleDoubleProperty(this, "height", FIRST_HEIGHT);
  private final BooleanProperty meant = new SimpleBooleanProperty(this, "meant", true);
  private final Viewing viewing;
  private final KerasBar bar;
  private final StackPane place = new StackPane();
  private final Supplier<DrawerBody> making;
  private @Nullable DrawerBody body;
  private @Nullable SessionState state;
  private @Nullable ViewSettings settings;

  /**
   * A drawer that points at parts of the picture through {@code viewing}.
   *
   * @param revisions what a changed value of the code changes
   * @param remembered how it was when the window was closed
   */
  public KerasDrawer(
      Viewing viewing, Localization localization, Revisions revisions, DrawerState remembered) {
    this.viewing = viewing;
    LocalWords words = localization.beside(KerasDrawer.class);
    bar = new KerasBar(model, words, this::toggle, this::showBatches, this::askLoss);
    var editing = new CodeEditing(revisions, model::state, localization::language);
    making =
        () ->
            new DrawerBody(
                model,
                viewing,
                editing,
                words,
                new DrawerHandle(height, words.bound("keras.height")),
                this::showBatches,
                this::askLoss);
    place.setMinSize(0, 0);
    height.set(remembered.height());
    model.pageProperty().set(DrawerState.pageOf(remembered.page()));
    model.openProperty().set(remembered.open());
    place.prefHeightProperty().bind(height);
    bar.visibleProperty().bind(meant);
    bar.managedProperty().bind(meant);
    place.visibleProperty().bind(model.openProperty().and(meant));
    place.managedProperty().bind(place.visibleProperty());
    model.openProperty().subscribe(this::onFold);
    model.verboseProperty().subscribe(this::refresh);
    model.pageProperty().subscribe(this::refresh);
  }

  /** The bar. */
  public Region bar() {
    return bar;
  }

  /** What unfolds from it; takes no room while it is not managed. */
  public Region body() {
    return place;
  }

  /** Whether there is to be a drawer at all: where the session is shown. */
  public BooleanProperty meantProperty() {
    return meant;
  }

  /** Whether it is unfolded. */
  public BooleanProperty openProperty() {
    return model.openProperty();
  }

  /** How high it is when it is unfolded, in px. */
  public DoubleProperty heightProperty() {
    return height;
  }

  /** Returns what the next start is to remember. */
  public DrawerState remembered() {
    return new DrawerState(
        model.openProperty().get(), height.get(), DrawerState.nameOf(model.pageProperty().get()));
  }

  /** Folds or unfolds. */
  public void toggle() {
    model.openProperty().set(!model.openProperty().get());
  }

  /** Unfolds the page about mini-batches, and lights the strip of them. */
  public void showBatches() {
    model.pageProperty().set(KerasViewModel.Page.BATCHES);
    model.openProperty().set(true);
    var part = new CodePart.BatchSize();
    if (viewing.litProperty().getValue().filter(part::equals).isEmpty()) {
      viewing.pin(part);
    }
  }

  private void askLoss(long epoch) {
    viewing.ask(new Topic.EpochLoss(epoch));
  }

  /** Brings a height into the range that can be. */
  public static double inRange(double height) {
    return Math.clamp(height, LEAST_HEIGHT, MOST_HEIGHT);
  }

  private void onFold(boolean open) {
    if (!open) {
      viewing.pointedProperty().set(Optional.empty());
      viewing.unpin();
    }
    refresh();
  }

  private void refresh() {
    if (state != null && settings != null) {
      show(state, settings);
    }
  }

  @Override
  public void show(SessionState latest, ViewSettings wanted) {
    state = latest;
    settings = wanted;
    model.show(latest, wanted);
    model.lines().ifPresent(bar::show);
    if (model.openProperty().get()) {
      unfolded().show();
    }
  }

  /** It is made when it is first unfolded: most windows open with the drawer folded. */
  private DrawerBody unfolded() {
    DrawerBody known = body;
    if (known == null) {
      known = making.get();
      body = known;
      place.getChildren().add(known);
    }
    return known;
  }
}
