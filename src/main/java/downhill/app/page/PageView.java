package downhill.app.page;

import downhill.app.link.Link;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows pages. As long as a page is built like the one before, only texts change. */
public final class PageView extends VBox {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

  private final Links links;
  private final BlockView.Words words;
  private final Optional<Region> tools;
  private final Label caption = Style.CAPTION.on(new Label());
  private final Label title = Style.TITLE.on(new Label());
  private final List<Section> parts = new ArrayList<>();
  private @Nullable InspectorPage shown;

  /**
   * An empty page.
   *
   * @param more says how many rows of a table are folded away
   * @param links what rows lead to
   */
  public PageView(IntFunction<String> more, Links links) {
    this(more, links, Optional.empty());
  }

  /**
   * An empty page with something to do on it.
   *
   * @param more says how many rows of a table are folded away
   * @param links what rows lead to
   * @param tools stands at the end of the head
   */
  public PageView(IntFunction<String> more, Links links, Optional<Region> tools) {
    this.words = more::apply;
    this.tools = tools;
    this.links = links;
    setMinWidth(0);
    PageStyle.INSPECTOR_PAGE.on(this);
    caption.setWrapText(true);
    title.setWrapText(true);
    for (Label label : List.of(caption, title)) {
      label.setMinHeight(USE_PREF_SIZE);
    }
  }

  /** Returns the page that stands somewhere inside a node. */
  public static Optional<PageView> within(Node node) {
    return Optional.ofNullable((PageView) node.lookup("." + PageStyle.INSPECTOR_PAGE.css()));
  }

  /** What is on the screen; null before the first page. */
  public @Nullable InspectorPage shown() {
    return shown;
  }

  /** Lets the rows stand out that lead to what the mouse is on. */
  public void light(Optional<Link> pointed) {
    for (Node row : lookupAll("." + PageStyle.TABLE_ROW.css())) {
      if (row instanceof TableRow line) {
        line.light(pointed);
      }
    }
  }

  /** Shows {@code page}; where that is about another thing, its tables start folded. */
  public void show(InspectorPage page) {
    InspectorPage before = shown;
    if (before == null || !title(before).equals(title(page))) {
      parts.clear();
    }
    showLater(page);
  }

  /** Shows what has become of the thing that is shown: only texts change, whatever its title. */
  public void showLater(InspectorPage page) {
    if (page.equals(shown)) {
      return;
    }
    shown = page;
    caption.setText(page.caption());
    title.setText(page.title());
    while (parts.size() > page.sections().size() + 1) {
      parts.removeLast();
    }
    while (parts.size() < page.sections().size() + 1) {
      parts.add(new Section());
    }
    parts.getFirst().show(Optional.empty(), page.head());
    for (int i = 0; i < page.sections().size(); i++) {
      var section = page.sections().get(i);
      parts.get(i + 1).show(section.title(), section.blocks());
    }
    arrange();
  }

  private static String title(InspectorPage page) {
    return page.caption() + page.title();
  }

  private void arrange() {
    List<Region> wanted = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      wanted.add(parts.get(i).box);
    }
    if (!getChildren().equals(wanted)) {
      parts.getFirst().box.getChildren().removeAll(caption, title);
      tools.ifPresent(parts.getFirst().box.getChildren()::remove);
      parts.getFirst().box.getChildren().addFirst(title);
      parts.getFirst().box.getChildren().addFirst(caption);
      tools.ifPresent(parts.getFirst().box.getChildren()::add);
      parts.getFirst().box.pseudoClassStateChanged(HEAD, true);
      getChildren().setAll(wanted);
    }
  }

  /** A part with a hairline over it. */
  private final class Section {
    private final BlockList body = new BlockList(words::more, links);
    private final VBox box = Style.PAGE_SECTION.on(new VBox(body));

    void show(Optional<Block.Line> heading, List<Block> blocks) {
      List<Block> all = new ArrayList<>();
      heading.ifPresent(all::add);
      all.addAll(blocks);
      body.show(all);
    }
  }
}
