package downhill.picture.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges that are drawn. Drawing costs: where there are more than {@value #MOST}, the strongest
 * beside their layer's median are chosen, those of what is selected or under the mouse, and those
 * that are frozen.
 *
 * @param edges in the order of the layout
 * @param total how many there are between shown nodes
 */
record EdgeSelection(List<EdgePlace> edges, int total) {
  /** About what a processor draws smoothly in a frame. */
  static final int MOST = 300;

  static EdgeSelection of(NetworkLayout layout, NetworkPicture picture, List<EdgeScale> scales) {
    List<EdgePlace> all = layout.edges();
    if (all.size() <= MOST) {
      return new EdgeSelection(all, all.size());
    }
    double[] shares = new double[all.size()];
    for (int i = 0; i < shares.length; i++) {
      EdgePlace edge = all.get(i);
      shares[i] = scales.get(edge.layer()).share(picture.weights().get(edge.weightIndex()));
    }
    double[] sorted = shares.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - MOST];
    List<EdgePlace> chosen = new ArrayList<>(MOST + 64);
    int room = MOST;
    for (int i = 0; i < shares.length; i++) {
      if (Emphasis.of(picture.view(), all.get(i)) == Emphasis.STRONG
          || picture.view().isFrozen(all.get(i).weightIndex())) {
        chosen.add(all.get(i));
      } else if (shares[i] >= least && room > 0) {
        chosen.add(all.get(i));
        room--;
      }
    }
    return new EdgeSelection(chosen, all.size());
  }

  boolean thinned() {
    return edges.size() < total;
  }
}
