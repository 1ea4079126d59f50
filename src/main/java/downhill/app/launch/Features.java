package downhill.app.launch;

import downhill.app.control.Card;
import downhill.app.control.Icon;
import downhill.app.keyboard.Shortcuts;
import downhill.app.message.MessageBar;
import downhill.app.shell.Shell;
import downhill.app.theme.ThemeSwitch;
import downhill.app.time.TimeBar;
import downhill.app.view.Lab;
import java.util.List;
import javafx.scene.layout.Region;

/** The features that the window is made of. A new one is added here. */
final class Features {
  /** A class of each package that has a style sheet. */
  static final List<Class<?>> WITH_SHEETS =
      List.of(
          ThemeSwitch.class,
          Card.class,
          MessageBar.class,
          Shell.class,
          TimeBar.class,
          Shortcuts.class);

  private Features() {}

  /** The labs in the order of the rail. */
  static List<Lab> labs(AppContext app) {
    var words = app.localization().beside(Features.class);
    return List.of(
        new EmptyLab(words.bound("lab.network"), Icon.NETWORK, new Region()),
        new EmptyLab(words.bound("lab.descent"), Icon.DESCENT, new Region()));
  }
}
