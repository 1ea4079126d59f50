package downhill.app.keras;

import downhill.app.theme.KerasStyle;
import downhill.app.theme.Style;
import downhill.app.view.PartLight;
import downhill.app.view.Viewing;
import downhill.app.work.Identity;
import downhill.lab.code.CodePart;
import downhill.lab.code.KerasSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What {@code model.summary()} prints, as a table; a row lights its layer. */
final class SummaryPane extends ScrollPane {
  private final VBox content = KerasStyle.SUMMARY.on(new VBox());
  private final Viewing viewing;
  private @Nullable KerasSummary shown;
  private List<List<Label>> rows = List.of();

  SummaryPane(Viewing viewing) {
    this.viewing = viewing;
    KerasStyle.CODE_PANE.on(this);
    setContent(content);
    setFitToWidth(true);
    setMinSize(0, 0);
    viewing.litProperty().subscribe(this::light);
  }

  /** Shows the table. */
  void show(KerasSummary summary) {
    if (Identity.same(summary, shown)) {
      return;
    }
    shown = summary;
    var grid = KerasStyle.SUMMARY_TABLE.on(new GridPane());
    grid.setMaxWidth(Region.USE_PREF_SIZE);
    var right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), right);
    grid.addRow(0, head("Layer (type)"), head("Output Shape"), head("Param #"));
    List<List<Label>> made = new ArrayList<>();
    for (KerasSummary.Row row : summary.layers()) {
      List<Label> cells =
          List.of(
              cell(row, row.name() + " (Dense)"),
              cell(row, row.outputShape()),
              cell(row, KerasSummary.count(row.parameters())));
      made.add(cells);
      grid.addRow(row.layer() + 1, cells.toArray(Label[]::new));
    }
    rows = made;
    content
        .getChildren()
        .setAll(
            number("Model: \"sequential\""),
            grid,
            total("Total params: ", summary.parameters()),
            total("Trainable params: ", summary.parameters()),
            total("Non-trainable params: ", 0));
    light(viewing.litProperty().getValue());
  }

  private static Label number(String text) {
    var label = Style.NUMBER.on(new Label(text));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label total(String name, long parameters) {
    return number(
        name + KerasSummary.count(parameters) + " (" + KerasSummary.size(parameters) + ")");
  }

  private static Label head(String text) {
    return KerasStyle.SUMMARY_HEAD.on(cellOf(text));
  }

  private Label cell(KerasSummary.Row row, String text) {
    Label cell = cellOf(text);
    var part = new CodePart.Layer(row.layer());
    cell.setOnMouseEntered(event -> viewing.pointedProperty().set(Optional.of(part)));
    cell.setOnMouseExited(event -> viewing.pointedProperty().set(Optional.empty()));
    cell.setOnMouseClicked(event -> viewing.pin(part));
    return cell;
  }

  private static Label cellOf(String text) {
    Label cell = KerasStyle.SUMMARY_CELL.on(number(text));
    cell.setMaxWidth(Double.MAX_VALUE);
    return cell;
  }

  private void light(Optional<CodePart> pointed) {
    for (int layer = 0; layer < rows.size(); layer++) {
      var part = new CodePart.Layer(layer);
      boolean lit = pointed.filter(each -> part.lights(each)).isPresent();
      rows.get(layer).forEach(cell -> cell.pseudoClassStateChanged(PartLight.LIT, lit));
    }
  }
}
