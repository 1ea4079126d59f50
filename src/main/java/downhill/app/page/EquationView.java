package downhill.app.page;

import downhill.app.formula.FormulaFlow;
import downhill.app.formula.Span;
import downhill.app.formula.SpanLabel;
import downhill.app.formula.Tone;
import downhill.app.theme.PageStyle;
import downhill.app.theme.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Boxes in a row with signs between them. */
final class EquationView implements BlockView {
  private final HBox row = PageStyle.EQUATION.on(new HBox());
  private final List<BoxNode> boxes = new ArrayList<>();
  private final Links links;
  private final List<Label> signs = new ArrayList<>();

  EquationView(Links links) {
    this.links = links;
    row.setAlignment(Pos.CENTER);
  }

  @Override
  public Region node() {
    return row;
  }

  @Override
  public boolean show(Block block) {
    if (block instanceof Block.Equation(List<Block.Box> shown, List<String> between)) {
      if (boxes.size() != shown.size()) {
        build(shown.size());
      }
      for (int i = 0; i < boxes.size(); i++) {
        boxes.get(i).show(shown.get(i));
      }
      for (int i = 0; i < signs.size(); i++) {
        signs.get(i).setText(between.get(i));
      }
      return true;
    }
    return false;
  }

  private void build(int count) {
    row.getChildren().clear();
    boxes.clear();
    signs.clear();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        var sign = Style.NUMBER.on(PageStyle.EQUATION_SIGN.on(new Label()));
        sign.setMinWidth(Region.USE_PREF_SIZE);
        signs.add(sign);
        row.getChildren().add(sign);
      }
      var box = new BoxNode(links);
      HBox.setHgrow(box, Priority.ALWAYS);
      boxes.add(box);
      row.getChildren().add(box);
    }
  }

  /** Name, number, origin, one under the other. */
  private static final class BoxNode extends VBox {
    private final FormulaFlow name = new FormulaFlow();
    private final SpanLabel number;
    private final FormulaFlow note = Style.CAPTION.on(new FormulaFlow());

    BoxNode(Links links) {
      number = new SpanLabel(links);
      PageStyle.EQUATION_BOX.on(this);
      setAlignment(Pos.CENTER);
      number.setMinWidth(USE_PREF_SIZE);
      name.setTextAlignment(TextAlignment.CENTER);
      note.setTextAlignment(TextAlignment.CENTER);
      getChildren().addAll(name, number, note);
    }

    void show(Block.Box box) {
      name.show(box.name());
      number.show(box.number());
      note.show(factors(box.note()));
      getStyleClass().removeIf(name -> name.startsWith("tone-"));
      box.fill().style().on(this);
    }

    /** Divides a product where a line may end: after its dots. */
    private static List<Span> factors(String product) {
      return Arrays.stream(product.split("(?<=·)"))
          .map(factor -> Span.formula(factor, Tone.QUIET))
          .toList();
    }
  }
}
