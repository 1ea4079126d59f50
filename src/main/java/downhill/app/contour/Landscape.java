package downhill.app.contour;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Topic;
import downhill.app.pulse.Pulse;
import downhill.app.view.Tab;
import java.util.List;
import java.util.function.Consumer;

/** The loss over a plane of weights, in all its pictures: they share the choice and the grid. */
public final class Landscape implements AutoCloseable {
  private final LandscapeViewModel model = new LandscapeViewModel();
  private final LocalWords words;
  private final ContourPanel contours;
  private final SurfacePanel surface;

  /**
   * Pictures in the language of {@code localization}, alive while {@code pulse} beats.
   *
   * @param ask hears the place whose loss is asked about
   */
  public Landscape(Localization localization, Pulse pulse, Consumer<Topic> ask) {
    words = localization.beside(Landscape.class);
    contours = new ContourPanel(model, localization, ask);
    surface = new SurfacePanel(model, localization);
    pulse.onFrame(this::frame);
  }

  private void frame(long nanos) {
    if (contours.view().getScene() != null) {
      contours.frame(nanos);
    }
    if (surface.view().getScene() != null) {
      surface.frame(nanos);
    }
  }

  /** Returns the pictures, each under its title. */
  public List<Tab> tabs() {
    return List.of(
        new Tab(words.bound("contour.title"), contours),
        new Tab(words.bound("contour.surface"), surface));
  }

  /** Ends the thread that measures. */
  @Override
  public void close() {
    model.close();
  }
}
