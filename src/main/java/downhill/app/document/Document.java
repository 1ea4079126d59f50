package downhill.app.document;

import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.scenario.Branch;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one open document. Another takes its place only when it could be read whole. */
public final class Document implements AutoCloseable {
  private final ReadOnlyObjectWrapper<OpenScenario> current;

  /** Starts with {@code first}. */
  public Document(OpenScenario first) {
    current = new ReadOnlyObjectWrapper<>(this, "current", first);
  }

  /** What is open now. */
  public ReadOnlyObjectProperty<OpenScenario> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What is open now. */
  public OpenScenario current() {
    return current.get();
  }

  /** Puts {@code next} in the place of what is open, whose session ends. */
  public void replace(OpenScenario next) {
    OpenScenario last = current();
    current.set(next);
    last.session().close();
  }

  /** Makes these the runs that the document compares; its session goes on. */
  public void compare(List<Branch> branches) {
    current.set(current().comparing(branches));
  }

  /** Returns the latest state of the session. */
  public SessionState state() {
    return current().session().state();
  }

  /** Tells the session what the user wants. */
  public void send(Intent intent) {
    current().session().send(intent);
  }

  /** Ends the session. */
  @Override
  public void close() {
    current().session().close();
  }
}
