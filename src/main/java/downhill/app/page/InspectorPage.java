package downhill.app.page;

import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.link.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything the inspector says about one thing at one moment, in one language.
 *
 * @param caption what kind of thing it is
 * @param title its name
 * @param head what stands under the title
 * @param sections the reasons, each under its own title
 */
public record InspectorPage(
    String caption, String title, List<Block> head, List<Section> sections) {
  /** Takes its own copy of the lists. */
  public InspectorPage {
    head = List.copyOf(head);
    sections = List.copyOf(sections);
  }

  /** Returns this page with its links leading elsewhere, and more words over its title. */
  public InspectorPage leading(UnaryOperator<Link> way, String more) {
    return new InspectorPage(
        caption + more,
        title,
        head.stream().map(block -> block.leading(way)).toList(),
        sections.stream()
            .map(section ->
                new Section(
                    section.title().map(line -> line.leading(way)),
                    section.blocks().stream().map(block -> block.leading(way)).toList()))
            .toList());
  }

  /**
   * A part of the page with a hairline over it.
   *
   * @param title what it answers
   * @param blocks the answer
   */
  public record Section(Optional<Block.Line> title, List<Block> blocks) {
    /** Takes its own copy of the list. */
    public Section {
      blocks = List.copyOf(blocks);
    }

    /** Returns a section with a title in words. */
    public static Section of(String title, Block... blocks) {
      return new Section(
          Optional.of(Block.Line.of(Span.words(title, Tone.STRONG))), List.of(blocks));
    }

    /** Returns what another page says first, as a part of this one. */
    public static Section first(InspectorPage page) {
      List<Block> blocks = new ArrayList<>(page.head());
      page.sections().stream().findFirst().ifPresent(section -> blocks.addAll(section.blocks()));
      return of(page.title(), blocks.toArray(Block[]::new));
    }
  }
}
