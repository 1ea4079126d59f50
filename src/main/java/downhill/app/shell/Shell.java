package downhill.app.shell;

import downhill.app.document.Document;
import downhill.app.document.Opening;
import downhill.app.i18n.Localization;
import downhill.app.theme.Style;
import downhill.app.theme.ThemeSwitch;
import downhill.app.view.Panel;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.app.view.Viewing;
import downhill.lab.session.SessionState;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The frame of the window. It only arranges: what the parts do is theirs.
 *
 * <pre>
 *   rail | top bar
 *        | what is to be said
 *        | centre             | inspector
 *        | bottom: the time bar and what it has to say
 * </pre>
 */
public final class Shell extends BorderPane implements View {
  private final TopBar top;

  /**
   * What the menu of scenarios works on.
   *
   * @param document what is open
   * @param opening what opens another
   * @param dialogs what asks for files
   * @param type asks for the columns of a new table
   * @param paste looks at the table on the clipboard
   */
  public record Files(
      Document document, Opening opening, FileDialogs dialogs, Runnable type, Runnable paste) {}

  /**
   * What stands around the centre.
   *
   * @param summary what is trained, in the top bar
   * @param said what is to be said
   * @param over what lies over the centre at times
   * @param drawer what unfolds over the lower part of the centre; takes no room while not managed
   * @param bottom the time bar and what it has to say
   */
  public record Bars(Panel summary, Region said, Region over, Region drawer, Region bottom) {}

  /** A frame around the open one of {@code labs}. */
  public Shell(
      Labs labs,
      Viewing viewing,
      ThemeSwitch themes,
      Localization localization,
      Files files,
      Bars bars,
      Runnable showKeys) {
    Style.SHELL.on(this);
    top =
        new TopBar(
            new ScenarioMenu(files, localization), bars.summary(), viewing, themes, localization);
    var inspector = new InspectorHost(labs, viewing, localization);
    var workspace = new Workspace(labs, inspector, bars.drawer());
    var rest = new BorderPane(new StackPane(workspace, bars.over()));
    rest.setTop(new VBox(top, bars.said()));
    rest.setBottom(bars.bottom());
    setLeft(new Rail(labs, localization, showKeys));
    setCenter(rest);
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    top.show(state, settings);
  }
}
