package downhill.app.view;

import downhill.app.link.Topic;
import downhill.picture.Theme;
import downhill.picture.network.SelectionTarget;
import downhill.words.Language;
import java.util.Optional;

/**
 * How the session is shown. Pictures are a function of the session's state and of these.
 *
 * @param values whether numbers are written on edges and residuals are drawn
 * @param selection what the inspector is about
 * @param asked the number whose card the inspector shows in place of that; empty for none
 * @param sample what goes through the network
 */
public record ViewSettings(
    Language language,
    Theme theme,
    boolean values,
    Optional<SelectionTarget> selection,
    Optional<Topic> asked,
    Sample sample) {}
