package downhill.app.page;

import downhill.app.theme.PageStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.layout.VBox;

/** Blocks one under the other. As long as they are of the same kinds, only texts change. */
public final class BlockList extends VBox {
  private final List<BlockView> views = new ArrayList<>();
  private final BlockView.Words words;
  private final Links links;

  /**
   * An empty list.
   *
   * @param more says how many rows of a table are folded away
   * @param links what rows and numbers lead to
   */
  public BlockList(IntFunction<String> more, Links links) {
    this.words = more::apply;
    this.links = links;
    PageStyle.PAGE_BLOCKS.on(this);
    setMinWidth(0);
  }

  /** Shows {@code blocks} in the place of those before. */
  public void show(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (i == views.size()) {
        add(BlockView.of(blocks.get(i), words, links));
      } else if (!views.get(i).show(blocks.get(i))) {
        var view = BlockView.of(blocks.get(i), words, links);
        views.set(i, view);
        getChildren().set(i, view.node());
      }
    }
    while (views.size() > blocks.size()) {
      views.removeLast();
      getChildren().removeLast();
    }
  }

  private void add(BlockView view) {
    views.add(view);
    getChildren().add(view.node());
  }
}
