package downhill.app.recipes;

import downhill.app.control.Card;
import downhill.app.i18n.LocalWords;
import downhill.app.theme.DeskStyle;
import downhill.app.theme.Style;
import downhill.app.view.ViewSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Three recipes beside each other, each with a scenario that uses it. */
final class RecipesCard {
  private final LocalWords words;
  private final List<ShapePane> shapes = new ArrayList<>();
  private final Card card;

  /**
   * A card.
   *
   * @param titles the title of each recipe's scenario
   * @param open opens it
   */
  RecipesCard(
      LocalWords words, Function<Recipe, ObservableValue<String>> titles, Consumer<Recipe> open) {
    this.words = words;
    var columns = DeskStyle.RECIPES.on(new HBox());
    for (Recipe recipe : Recipe.values()) {
      Region column = column(recipe, titles.apply(recipe), () -> open.accept(recipe));
      column.setPrefWidth(1);
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.getChildren().add(column);
    }
    columns.setMinHeight(0);
    card = new Card(words.bound("recipes.place"), columns);
  }

  private Region column(Recipe recipe, ObservableValue<String> title, Runnable open) {
    var name = Style.TITLE.on(words("recipes.name." + recipe.key()));
    var when = Style.MUTED.on(words("recipes.when." + recipe.key()));
    var button = new Button();
    button.setMnemonicParsing(false);
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.textProperty().bind(words.bound("recipes.open", title));
    button.setOnAction(event -> open.run());
    var shape = new ShapePane(recipe.shape());
    shapes.add(shape);
    VBox.setVgrow(shape.view(), Priority.ALWAYS);
    var column =
        new VBox(
            name,
            when,
            caption("recipes.keras"),
            number(recipe.layer()),
            number(recipe.loss()),
            caption("recipes.numbers"),
            number(recipe.output()),
            number(recipe.gradient()),
            shape.view(),
            button);
    Style.INSET.on(column);
    return DeskStyle.RECIPE_COLUMN.on(column);
  }

  private Label words(String key) {
    var label = wrapped();
    label.textProperty().bind(words.bound(key));
    return label;
  }

  private Label caption(String key) {
    return Style.CAPTION.on(words(key));
  }

  private static Label number(String text) {
    var label = Style.NUMBER.on(wrapped());
    label.setText(text);
    return label;
  }

  private static Label wrapped() {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  Card view() {
    return card;
  }

  void show(ViewSettings settings) {
    shapes.forEach(shape -> shape.show(settings));
  }
}
