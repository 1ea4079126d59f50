package downhill.app.page;

import javafx.scene.layout.Region;

/** The node that shows one block, and the blocks of its kind that follow it in time. */
sealed interface BlockView
    permits HeadlineView, LineView, EquationView, NumberTable, SparklineView, NoteView {

  /** What is on the screen. The same node each time. */
  Region node();

  /**
   * Shows {@code block} in the place of the one before.
   *
   * @return false when it is of another kind and needs another view
   */
  boolean show(Block block);

  /** Makes a view that shows {@code block}. */
  static BlockView of(Block block, Words words, Links links) {
    BlockView view =
        switch (block) {
          case Block.Headline headline -> new HeadlineView(links);
          case Block.Line line -> new LineView(links);
          case Block.Equation equation -> new EquationView(links);
          case Block.Table table -> new NumberTable(words, links);
          case Block.Sparkline line -> new SparklineView();
          case Block.Note note -> new NoteView();
        };
    view.show(block);
    return view;
  }

  /** The few words that are not on the page itself. */
  interface Words {
    /** Says how many rows are folded away. */
    String more(int rows);
  }
}
