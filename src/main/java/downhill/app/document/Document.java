package downhill.app.document;

import downhill.lab.session.Intent;
import downhill.lab.session.SessionState;
import downhill.scenario.Branch;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one open document. Another takes its place only when it could be read whole. */
public final class Document implements AutoCloseable {
  private final ReadOnlyObjectWrapper<OpenScenario> current;
  private final DocumentHistory history = new DocumentHistory();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");

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

  /** Whether there is a change of the document to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether a change of the document was taken back. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** Puts {@code next} in the place of what is open, whose session ends. */
  public void replace(OpenScenario next) {
    history.clear();
    show(next).session().close();
  }

  /** Makes these the runs that the document compares; its session goes on. */
  public void compare(List<Branch> branches) {
    forgetFuture();
    current().session().send(new Intent.ForgetRedo());
    current.set(current().comparing(branches));
  }

  /**
   * Puts a changed state of the document in the place of the last one, which can be gone back to.
   */
  void revise(OpenScenario next, Optional<String> gesture) {
    OpenScenario last = current();
    last.session().send(new Intent.ForgetRedo());
    boolean kept = history.changed(last, gesture);
    show(next);
    if (!kept) {
      last.session().close();
    }
  }

  /** Takes the last change of the document back; returns whether there was one. */
  boolean undo() {
    return go(history.back(current()));
  }

  /** Makes the change again that was taken back last; returns whether there was one. */
  boolean redo() {
    return go(history.forward(current()));
  }

  private boolean go(Optional<OpenScenario> other) {
    other.ifPresent(this::show);
    return other.isPresent();
  }

  private OpenScenario show(OpenScenario next) {
    OpenScenario last = current();
    last.session().send(new Intent.Pause());
    undoable.set(history.canGoBack());
    redoable.set(history.canGoForward());
    current.set(next);
    return last;
  }

  /** Returns the latest state of the session. */
  public SessionState state() {
    return current().session().state();
  }

  /**
   * Tells the session what the user wants. A change of the run is the latest change of all: from
   * then on the document cannot be changed again as it was before it was taken back.
   */
  public void send(Intent intent) {
    if (intent.isChange()) {
      forgetFuture();
    }
    current().session().send(intent);
  }

  private void forgetFuture() {
    history.forgetFuture();
    redoable.set(false);
  }

  /** Ends the sessions. */
  @Override
  public void close() {
    history.clear();
    current().session().close();
  }
}
