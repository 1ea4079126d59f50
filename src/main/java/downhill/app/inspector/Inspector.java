package downhill.app.inspector;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.page.Link;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import downhill.app.view.Panel;
import downhill.app.view.Sample;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import java.util.Optional;
import javafx.scene.layout.Region;

/** The page about what is selected in the network. */
public final class Inspector implements Panel, AutoCloseable {
  /** While steps follow one another digits change no faster than one can read. */
  private static final long NANOS_BETWEEN_PAGES = 100_000_000;

  private final InspectorViewModel model;
  private final PageView page;
  private boolean playing;
  private long lastPage = Long.MIN_VALUE;

  private Inspector(Viewing viewing, Localization localization, boolean onItsWay) {
    LocalWords words = localization.beside(Inspector.class);
    this.model = new InspectorViewModel(localization, onItsWay);
    this.page = new PageView(rows -> words.text("inspector.more", rows), links(viewing));
    viewing.hoveredProperty().subscribe(target -> page.light(target.map(Link.Part::new)));
  }

  /** The inspector of the network; its links change what {@code viewing} shows. */
  public static Inspector ofNetwork(Viewing viewing, Localization localization) {
    return new Inspector(viewing, localization, false);
  }

  /** The inspector of the descent: a weight's page is about its way down. */
  public static Inspector ofDescent(Viewing viewing, Localization localization) {
    return new Inspector(viewing, localization, true);
  }

  private static Links links(Viewing viewing) {
    return new Links() {
      @Override
      public void follow(Link link) {
        switch (link) {
          case Link.Part(var target) -> viewing.select(target);
          case Link.Row(int row) -> viewing.sampleProperty().set(new Sample.Row(row));
        }
      }

      @Override
      public void point(Optional<Link> link) {
        viewing
            .hoveredProperty()
            .set(
                link.flatMap(to ->
                    switch (to) {
                      case Link.Part(var target) -> Optional.of(target);
                      case Link.Row _ -> Optional.empty();
                    }));
      }
    };
  }

  @Override
  public Region view() {
    return page;
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    playing = state.activity() == Activity.PLAYING;
    model.show(state, settings);
  }

  /** Looks for a finished page. To be called each frame with the time in nanoseconds. */
  public void frame(long now) {
    if (!playing || now - lastPage >= NANOS_BETWEEN_PAGES || lastPage == Long.MIN_VALUE) {
      model
          .newPage()
          .ifPresent(written -> {
            lastPage = now;
            page.show(written);
          });
    }
  }

  /** Ends the thread that explains. */
  @Override
  public void close() {
    model.close();
  }
}
