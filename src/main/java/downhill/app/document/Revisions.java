package downhill.app.document;

import downhill.engine.optimizer.Optimizer;
import downhill.lab.session.SessionState;
import downhill.scenario.FitSettings;
import downhill.scenario.Scenario;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Changes of the open document that can be taken back: of its network, settings or data. A change
 * begins a new run at step 0; going back returns to the run that was, at the moment it had. What
 * cannot be trained is refused in one sentence, and the document stays as it was.
 */
public final class Revisions {
  private final Document document;
  private final Opening opening;

  /** Changes {@code document}; what that takes is done beside the window's thread. */
  public Revisions(Document document, Opening opening) {
    this.document = document;
    this.opening = opening;
  }

  /**
   * Returns the document as it is being trained: with the learning rate and the epochs of the run,
   * which may have been changed since it was opened. What a change starts from.
   */
  public Scenario current() {
    Scenario scenario = document.current().scenario();
    SessionState state = document.state();
    long epochs = state.plannedSteps() / state.stepsPerEpoch();
    Optimizer trained = scenario.compile().optimizer().withLearningRate(state.learningRate());
    return scenario
        .withCompile(scenario.compile().withOptimizer(trained))
        .withFit(
            scenario.fit().withEpochs(Math.toIntExact(Math.min(epochs, FitSettings.MAX_EPOCHS))));
  }

  /** Changes the document to {@code scenario}: one change to take back. */
  public void revise(Scenario scenario) {
    revise(scenario, Optional.empty());
  }

  /**
   * Changes the document to {@code scenario} in the course of a gesture.
   *
   * @param gesture names it; changes of one gesture that follow each other are one to take back.
   *     Another drag of the same thing needs another name.
   */
  public void revise(Scenario scenario, String gesture) {
    revise(scenario, Optional.of(gesture));
  }

  private void revise(Scenario scenario, Optional<String> gesture) {
    if (!scenario.equals(current())) {
      opening.revise(document.current(), scenario, opened -> document.revise(opened, gesture));
    }
  }

  /** Whether there is a change to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return document.undoableProperty();
  }

  /** Whether a change was taken back. */
  public ReadOnlyBooleanProperty redoableProperty() {
    return document.redoableProperty();
  }

  /** Stops a change that is on its way; returns whether there was one. */
  public boolean stop() {
    return opening.stop();
  }

  /** Takes the last change back, and a change that is on its way; returns whether there was one. */
  public boolean undo() {
    return stop() || document.undo();
  }

  /**
   * Makes the change again that was taken back last; returns whether there was one. While another
   * change is on its way there is nothing to be made again.
   */
  public boolean redo() {
    return !isUnderWay() && document.redo();
  }

  /** Returns whether a change is on its way. */
  public boolean isUnderWay() {
    return opening.readingProperty().get().isPresent();
  }
}
