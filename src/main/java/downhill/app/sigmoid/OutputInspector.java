package downhill.app.sigmoid;

import downhill.app.i18n.LocalWords;
import downhill.app.page.Link;
import downhill.app.page.Links;
import downhill.app.page.PageView;
import downhill.app.view.ViewSettings;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** What the inspector says of a number: its formula with the numbers it is made of. */
final class OutputInspector {
  private final SigmoidViewModel model;
  private final LocalWords words;
  private final PageView page;

  OutputInspector(SigmoidViewModel model, LocalWords words) {
    this.model = model;
    this.words = words;
    page = new PageView(Integer::toString, links());
    Stream.of(
            model.deskProperty(),
            model.columns().askedProperty(),
            model.namesProperty(),
            model.following().sourceProperty(),
            model.supplyProperty())
        .forEach(cause -> cause.subscribe(this::write));
    model
        .litProperty()
        .subscribe(k ->
            page.light(k.isPresent() ? Optional.of(new Link.Row(k.getAsInt())) : Optional.empty()));
  }

  /** The rows of the page are the classes: the mouse on one lights the other. */
  private Links links() {
    return new Links() {
      @Override
      public void follow(Link link) {
        // A row of this page leads nowhere: all there is to know of it stands beside it.
      }

      @Override
      public void point(Optional<Link> link) {
        model
            .litProperty()
            .set(
                link.isPresent() && link.get() instanceof Link.Row(int k)
                    ? OptionalInt.of(k)
                    : OptionalInt.empty());
      }
    };
  }

  Region view() {
    return page;
  }

  void show(ViewSettings settings) {
    write();
  }

  private void write() {
    model.selected().ifPresent(part -> page.show(OutputPage.of(model, part, words)));
  }
}
