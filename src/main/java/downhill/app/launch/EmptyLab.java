package downhill.app.launch;

import downhill.app.control.Icon;
import downhill.app.view.Lab;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * A lab with nothing in its centre.
 *
 * @param title the word in the rail
 * @param icon the picture in the rail
 * @param view the empty centre
 */
record EmptyLab(ObservableValue<String> title, Icon icon, Region view) implements Lab {
  @Override
  public Optional<Region> inspector() {
    return Optional.empty();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {}
}
