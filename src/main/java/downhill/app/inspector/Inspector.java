package downhill.app.inspector;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.link.Topic;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import downhill.app.page.ViewLinks;
import downhill.app.page.WalkedPath;
import downhill.app.view.Panel;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.Activity;
import downhill.lab.session.SessionState;
import downhill.picture.network.SelectionTarget;
import java.util.Optional;
import javafx.scene.layout.Region;

/** The page about what is selected in the network. */
public final class Inspector implements Panel, AutoCloseable {
  /** While steps follow one another digits change no faster than one can read. */
  private static final long NANOS_BETWEEN_PAGES = 100_000_000;

  private final InspectorViewModel model;
  private final Viewing viewing;
  private final PageView page;
  private final Optional<Panel> weight;
  private final WalkedPath path;
  private boolean playing;
  private long lastPage = Long.MIN_VALUE;

  private Inspector(
      Viewing viewing, Localization localization, Optional<Panel> weight, boolean onItsWay) {
    LocalWords words = localization.beside(Inspector.class);
    this.viewing = viewing;
    this.weight = weight;
    this.model = new InspectorViewModel(localization, onItsWay);
    this.page =
        new PageView(rows -> words.text("inspector.more", rows), links(), weight.map(Panel::view));
    this.path = new WalkedPath(page, this::follow, localization);
    viewing.hoveredProperty().subscribe(target -> page.light(target.map(Link.Part::new)));
  }

  /**
   * The inspector of the network; its links change what {@code viewing} shows.
   *
   * @param weight on the page of a weight: where it is typed
   */
  public static Inspector ofNetwork(Viewing viewing, Localization localization, Panel weight) {
    return new Inspector(viewing, localization, Optional.of(weight), false);
  }

  /**
   * The inspector of the descent: a weight's page is about its way down.
   *
   * @param weight on that page: where it is typed
   */
  public static Inspector ofDescent(Viewing viewing, Localization localization, Panel weight) {
    return new Inspector(viewing, localization, Optional.of(weight), true);
  }

  /** The inspector of a run that is no session: cards alone, since nothing is selected there. */
  public static Inspector ofRun(Viewing viewing, Localization localization) {
    return new Inspector(viewing, localization, Optional.empty(), false);
  }

  private Links links() {
    var links = new ViewLinks(viewing);
    return new Links() {
      @Override
      public void follow(Link link) {
        Inspector.this.follow(link);
      }

      @Override
      public void point(Optional<Link> link) {
        links.point(link);
      }
    };
  }

  /** Follows a link; the card one comes from stays on the path. */
  private void follow(Link link) {
    Link way = weight.isPresent() ? link : card(link);
    path.follow(way);
    new ViewLinks(viewing).follow(way);
  }

  /** A weight of a run that is no session has a card in place of being selected. */
  private static Link card(Link link) {
    return switch (link) {
      case Link.Part(SelectionTarget.Edge edge) -> new Link.Card(new Topic.Weight(edge));
      case Link.Part(SelectionTarget.BiasEdge edge) -> new Link.Card(new Topic.Weight(edge));
      case Link.Part _, Link.Row _, Link.Card _, Link.Column _ -> link;
    };
  }

  private void walk(ViewSettings settings) {
    path.standAt(
        settings
            .asked()
            .<Link>map(Link.Card::new)
            .or(() -> settings.selection().map(Link.Part::new)));
  }

  @Override
  public Region view() {
    return path.view();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    playing = state.activity() == Activity.PLAYING;
    walk(settings);
    weight.ifPresent(panel -> panel.show(state, settings));
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
            path.name(written.title());
          });
    }
  }

  /** Ends the thread that explains. */
  @Override
  public void close() {
    model.close();
  }
}
