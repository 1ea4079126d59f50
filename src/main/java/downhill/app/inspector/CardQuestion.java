package downhill.app.inspector;

import downhill.app.link.Topic;
import downhill.lab.session.SessionState;

/**
 * Why is a number what it is, at this moment?
 *
 * @param state the moment
 * @param topic which number
 */
record CardQuestion(SessionState state, Topic topic) {}
