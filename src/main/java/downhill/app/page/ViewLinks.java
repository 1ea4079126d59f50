package downhill.app.page;

import downhill.app.link.Link;
import downhill.app.view.Sample;
import downhill.app.view.Viewing;
import java.util.Optional;

/** Links that change what the window shows. */
public final class ViewLinks implements Links {
  private final Viewing viewing;

  /** Links that select, choose and ask in {@code viewing}. */
  public ViewLinks(Viewing viewing) {
    this.viewing = viewing;
  }

  @Override
  public void follow(Link link) {
    switch (link) {
      case Link.Part(var target) -> viewing.select(target);
      case Link.Row(int row) -> viewing.sampleProperty().set(new Sample.Row(row));
      case Link.Card(var topic) -> viewing.ask(topic);
      case Link.Column _ ->
          throw new IllegalArgumentException(
              "Expected a link within the network. Received: " + link);
    }
  }

  @Override
  public void point(Optional<Link> link) {
    viewing.hoveredProperty().set(link.flatMap(Link::about));
  }
}
