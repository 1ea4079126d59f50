package downhill.app.view;

import javafx.beans.value.ObservableValue;

/**
 * A panel that shares its place with others; one of them is open at a time.
 *
 * @param title the word that opens it, in the language of the window
 * @param panel what is then shown; while it is not open it is shown no moments
 */
public record Tab(ObservableValue<String> title, Panel panel) {}
