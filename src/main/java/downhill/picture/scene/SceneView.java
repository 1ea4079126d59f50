package downhill.picture.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a moment is drawn. */
public enum SceneView {
  /** Nodes and edges. */
  NETWORK,
  /** Nodes and edges with the slopes and gradients of the last step, or of the first. */
  BACKWARD,
  /** The loss along the first weight. */
  DESCENT,
  /** The loss over two weights as lines of equal loss. */
  CONTOUR,
  /** The same as a surface. */
  SURFACE,
  /** The loss over the epochs. */
  LOSS,
  /** The rows and what the network makes of them. */
  DATA,
  /** Which classes are taken for which. */
  MATRIX,
  /** The first samples as a table, with what the network says of them. */
  SAMPLES,
  /** The Keras code that equals the scenario. */
  CODE,
  /** The progress lines that fit prints. */
  FIT,
  /** From scores to probability and loss: the softmax desk. */
  SOFTMAX,
  /** Two boxes of balls, their entropy and divergence. */
  ENTROPY,
  /** The scenario's runs side by side. */
  COMPARE;

  /** Returns the name on the command line, for example {@code network}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a view by its name on the command line. */
  public static Optional<SceneView> of(String id) {
    return Arrays.stream(values()).filter(view -> view.id().equals(id)).findFirst();
  }

  /** Returns all names on the command line. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(SceneView::id).toList();
  }
}
