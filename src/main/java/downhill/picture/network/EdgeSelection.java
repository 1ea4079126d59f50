package downhill.picture.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The edges that are drawn. More than {@value #ALL} could not be told apart, and drawing costs: of
 * so many the {@value #MOST} strongest beside their layer's median are chosen, those of what is
 * selected or under the mouse, and those that are frozen.
 *
 * @param edges in the order of the layout
 * @param total how many there are between shown nodes
 * @param least the share of {@link EdgeScale} of the weakest that were chosen; 0 where all are
 *     drawn
 */
record EdgeSelection(List<EdgePlace> edges, int total, double least) {
  /** A network of this many edges is still drawn with every one of them. */
  static final int ALL = 300;

  /** So many are drawn of more. */
  static final int MOST = 120;

  /** Edges as weak as the weakest are this faint, so that none comes or goes with a jump. */
  private static final double FAINTEST = 0.12;

  /** From this much above the least share on an edge has its full colour. */
  private static final double FADE = 0.12;

  static EdgeSelection of(NetworkLayout layout, NetworkPicture picture, List<EdgeScale> scales) {
    List<EdgePlace> all = layout.edges();
    if (!picture.isCrowd() || all.size() <= MOST) {
      return new EdgeSelection(all, all.size(), 0);
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
    return new EdgeSelection(chosen, all.size(), least);
  }

  boolean thinned() {
    return edges.size() < total;
  }

  /** Returns how much colour an edge of a share keeps, above 0 to 1. */
  double presence(double share) {
    return thinned() ? Math.clamp((share - least) / FADE, FAINTEST, 1) : 1;
  }
}
