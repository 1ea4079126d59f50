package downhill.app.inspector;

import downhill.app.link.Topic;
import downhill.lab.session.SessionState;

/**
 * Why is a number what it is, at this moment?
 *
 * @param state the moment
 * @param topic which number
 * @param placed whether the weights are those of a place that the run need not have been at
 */
record CardQuestion(SessionState state, Topic topic, boolean placed) {
  /** Asks about weights that the run has. */
  CardQuestion(SessionState state, Topic topic) {
    this(state, topic, false);
  }
}
