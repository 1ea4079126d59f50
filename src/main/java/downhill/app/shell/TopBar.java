package downhill.app.shell;

import downhill.app.control.Buttons;
import downhill.app.control.Icon;
import downhill.app.control.LabelledSwitch;
import downhill.app.control.Segmented;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.theme.ThemeSwitch;
import downhill.app.view.Panel;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.SessionState;
import downhill.picture.Theme;
import downhill.words.Language;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: what is open, and how it is shown. */
final class TopBar extends HBox implements View {
  private final Panel summary;

  TopBar(
      MenuButton scenarioMenu,
      Panel summary,
      Viewing viewing,
      ThemeSwitch themes,
      Localization localization) {
    this.summary = summary;
    Style.TOP_BAR.on(this);
    setMinHeight(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    var words = localization.beside(TopBar.class);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(
            scenarioMenu,
            summary.view(),
            gap,
            new LabelledSwitch(words.bound("shell.values"), viewing.valuesProperty().asObject()),
            themeButton(themes, words),
            languages(localization, words));
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    summary.show(state, settings);
  }

  private static Button themeButton(ThemeSwitch themes, LocalWords words) {
    var word =
        words.computed(
            () ->
                themes.theme() == Theme.LIGHT
                    ? words.text("shell.theme.dark")
                    : words.text("shell.theme.light"),
            themes.themeProperty());
    var button = Buttons.iconOnly(Icon.MOON, word, themes::toggle);
    Style.QUIET.on(button);
    themes
        .themeProperty()
        .subscribe(
            theme -> button.setGraphic((theme == Theme.LIGHT ? Icon.MOON : Icon.SUN).node()));
    return button;
  }

  private static Segmented<Language> languages(Localization localization, LocalWords words) {
    var languages = new Segmented<>(localization.languageProperty());
    languages.accessibleTextProperty().bind(words.bound("shell.language"));
    languages.add(Language.EN, words.bound("shell.language.en"));
    languages.add(Language.KO, words.bound("shell.language.ko"));
    return languages;
  }
}
