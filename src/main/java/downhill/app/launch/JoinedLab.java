package downhill.app.launch;

import downhill.app.view.Hand;
import downhill.app.view.Lab;
import downhill.app.view.Steps;
import downhill.app.view.View;
import downhill.app.view.ViewSettings;
import downhill.lab.session.SessionState;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.layout.Region;

/**
 * A lab together with the parts of other features that stand in it: all are shown the same moment.
 *
 * @param lab arranges the parts
 * @param parts what it arranges
 */
record JoinedLab(Lab lab, List<View> parts) implements Lab {
  /** Takes its own copy. */
  JoinedLab {
    parts = List.copyOf(parts);
  }

  @Override
  public Region view() {
    return lab.view();
  }

  @Override
  public Optional<Region> inspector() {
    return lab.inspector();
  }

  @Override
  public double leastHeight() {
    return lab.leastHeight();
  }

  @Override
  public void close() {
    lab.close();
    parts.forEach(View::close);
  }

  @Override
  public Optional<Steps> steps() {
    return lab.steps();
  }

  @Override
  public Optional<Hand> hand() {
    return lab.hand();
  }

  @Override
  public boolean undo() {
    return lab.undo();
  }

  @Override
  public boolean redo() {
    return lab.redo();
  }

  @Override
  public Optional<Property<Boolean>> ownSelection() {
    return lab.ownSelection();
  }

  @Override
  public void show(SessionState state, ViewSettings settings) {
    lab.show(state, settings);
    parts.forEach(part -> part.show(state, settings));
  }
}
