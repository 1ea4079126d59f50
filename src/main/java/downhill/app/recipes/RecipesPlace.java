package downhill.app.recipes;

import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.view.Place;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** Which last layer goes with which loss, and a scenario for each. */
public final class RecipesPlace implements Place {
  private final ObservableValue<String> title;
  private final RecipesCard recipes;

  /**
   * The recipes.
   *
   * @param titles the title of each recipe's scenario
   * @param open opens it
   */
  public RecipesPlace(
      Localization localization,
      Function<Recipe, ObservableValue<String>> titles,
      Consumer<Recipe> open) {
    LocalWords words = localization.beside(RecipesPlace.class);
    title = words.bound("recipes.place");
    recipes = new RecipesCard(words, titles, open);
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public void lead(Region choice) {
    recipes.view().lead(choice);
  }

  @Override
  public Region view() {
    return recipes.view();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    recipes.show(settings);
  }
}
