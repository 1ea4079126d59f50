package downhill.app.page;

import downhill.app.formula.Span;
import downhill.app.link.Link;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A card as a reader has it: where its numbers lead, and whether its equations hold. */
public final class ShownPage {
  /** What stands over a column whose terms make the number beside them. */
  private static final Set<String> HOW = Set.of("how");

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private int equations;

  /** Checks a card. */
  public ShownPage(InspectorPage page) {
    blocks.addAll(page.head());
    page.sections()
        .forEach(section -> {
          section.title().ifPresent(blocks::add);
          blocks.addAll(section.blocks());
        });
    blocks.forEach(this::check);
  }

  /** Returns how many equations were worked out. */
  public int equations() {
    return equations;
  }

  /** Returns the equations that do not hold. */
  public List<String> broken() {
    return broken;
  }

  /** Returns all that numbers and rows lead to. */
  public Set<Link> links() {
    Set<Link> links = new LinkedHashSet<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Headline(Span number, var _) -> number.link().ifPresent(links::add);
        case Block.Line line -> line.spans().forEach(span -> span.link().ifPresent(links::add));
        case Block.Equation equation ->
            equation.boxes().forEach(box -> box.number().link().ifPresent(links::add));
        case Block.Table table -> {
          for (Block.Row row : table.rows()) {
            row.target().ifPresent(links::add);
            row.cells().forEach(cell -> cell.link().ifPresent(links::add));
          }
        }
        case Block.Sparkline _, Block.Note _ -> {}
      }
    }
    return links;
  }

  private void check(Block block) {
    switch (block) {
      case Block.Line line -> line(ShownArithmetic.marked(line.spans()));
      case Block.Equation equation -> boxes(equation);
      case Block.Table table -> table(table);
      case Block.Headline _, Block.Sparkline _, Block.Note _ -> {}
    }
  }

  private void line(String text) {
    for (List<String> sides : ShownArithmetic.equations(text)) {
      List<Interval> values =
          sides.stream().map(ShownArithmetic::evaluate).flatMap(Optional::stream).toList();
      for (int i = 1; i < values.size(); i++) {
        holds(values.get(i - 1), values.get(i), text);
      }
    }
  }

  private void holds(Interval left, Interval right, String text) {
    if (!left.saysSomething() || !right.saysSomething()) {
      return;
    }
    equations++;
    if (!left.meets(right)) {
      broken.add(text + "   " + left + " against " + right);
    }
  }

  private void boxes(Block.Equation equation) {
    var line = new StringBuilder();
    for (int i = 0; i < equation.boxes().size(); i++) {
      Block.Box box = equation.boxes().get(i);
      String sign = i == 0 ? "" : " " + equation.signs().get(i - 1) + " ";
      boolean last = sign.contains("=") || sign.contains("≈");
      String number = ShownArithmetic.marked(box.number());
      line.append(sign).append(last || i == 0 ? number : "(" + number + ")");
      if (box.note().contains("·")) {
        line(number + " ≈ " + ShownArithmetic.allRounded(box.note()));
      }
    }
    line(line.toString());
  }

  private void table(Block.Table table) {
    List<String> titles = table.columns().stream().map(Block.Column::title).toList();
    int last = titles.size() - 1;
    boolean products =
        last >= 3 && (titles.get(last).contains("·") || titles.get(last).equals("product"));
    boolean made = last > 0 && HOW.contains(titles.get(last - 1));
    for (Block.Row row : table.rows()) {
      if (made) {
        Span terms = row.cells().get(last - 1);
        line(
            ShownArithmetic.allRounded(terms.text())
                + " ≈ "
                + ShownArithmetic.marked(row.cells().get(last)));
      }
      List<Optional<Interval>> cells = row.cells().stream().map(ShownPage::value).toList();
      if (products && cells.subList(last - 2, last + 1).stream().allMatch(Optional::isPresent)) {
        Interval product = cells.get(last - 2).get().times(cells.get(last - 1).get());
        holds(product, cells.get(last).get(), titles + " " + texts(row));
      }
      if (last > 0 && cells.get(last).isPresent() && cells.get(last - 1).isPresent()) {
        Interval before = cells.get(last - 1).get();
        String title = titles.get(last);
        if (title.endsWith(")²")) {
          holds(before.squared(), cells.get(last).get(), titles + " " + texts(row));
        } else if (title.startsWith("|")) {
          holds(before.absolute(), cells.get(last).get(), titles + " " + texts(row));
        }
      }
    }
    table.sum().ifPresent(sum -> sums(table, sum));
  }

  /** A total is the sum of the column above it, where all of the column is there. */
  private void sums(Block.Table table, Block.Row sum) {
    boolean cut = blocks.stream().anyMatch(ShownPage::saysThatItIsCut);
    boolean exactly = !sum.cells().getFirst().text().contains("≈");
    for (int column = 1; column < sum.cells().size() && !cut; column++) {
      Optional<Interval> total = value(sum.cells().get(column));
      Interval all = Interval.exactly(0);
      boolean known = total.isPresent();
      double shown = 0;
      for (Block.Row row : table.rows()) {
        Optional<Interval> cell = value(row.cells().get(column));
        known &= cell.isPresent();
        all = all.plus(cell.orElse(Interval.exactly(0)));
        shown += cell.map(each -> (each.low() + each.high()) / 2).orElse(0.0);
      }
      if (!known) {
        continue;
      }
      holds(all, total.get(), "Σ of " + table.columns().get(column).title() + " " + texts(sum));
      double middle = (total.get().low() + total.get().high()) / 2;
      boolean adds =
          shown == middle || Math.abs(shown - middle) <= 1e-9 * Math.max(1, Math.abs(middle));
      if (exactly && !adds && column == sum.cells().size() - 1) {
        broken.add("Σ without ≈: " + shown + " is not " + texts(sum));
      }
    }
  }

  private static boolean saysThatItIsCut(Block block) {
    return block instanceof Block.Note(String words) && words.startsWith("Only the first");
  }

  private static Optional<Interval> value(Span cell) {
    return cell.number()
        ? ShownArithmetic.evaluate(ShownArithmetic.marked(cell))
        : Optional.empty();
  }

  private static List<String> texts(Block.Row row) {
    return row.cells().stream().map(Span::text).toList();
  }
}
