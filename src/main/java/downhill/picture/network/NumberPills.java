package downhill.picture.network;

import downhill.picture.Numbers;
import downhill.picture.surface.Box;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for the numbers on edges: all of a layer where they fit, otherwise only those of
 * what is selected or under the mouse. Some numbers out of many would look like all there are: a
 * selected node has those of all its edges or of none.
 */
final class NumberPills {
  private static final double[] NEAR = {0.42, 0.5, 0.34};
  private static final double[] ANYWHERE = {0.42, 0.5, 0.34, 0.58, 0.26, 0.66, 0.18, 0.74, 0.82};
  private static final int MOST_IN_A_LAYER = 24;

  private static final double WIDE = 10_000;

  private final NetworkPicture picture;
  private final double left;
  private final List<EdgeScale> scales;
  private final List<Box> taken = new ArrayList<>();
  private final List<NumberPill> pills = new ArrayList<>();

  private NumberPills(NetworkLayout layout, NetworkPicture picture, List<EdgeScale> scales) {
    this.picture = picture;
    this.scales = scales;
    for (ColumnPlace column : layout.columns()) {
      for (NodePlace node : column.nodes()) {
        Box bounds = node.bounds().grown(2);
        boolean numbered = node.square() && column.spacing() >= bounds.height() + 14;
        double under = numbered ? ColumnRuler.NUMBER_UNDER : 0;
        taken.add(new Box(bounds.x(), bounds.y(), bounds.width(), bounds.height() + under));
      }
    }
    NodePlace first = layout.nodes().getFirst();
    NodePlace last = layout.nodes().getLast();
    this.left = first.x() - first.radius();
    taken.add(new Box(left - WIDE, 0, WIDE, layout.height()));
    taken.add(new Box(last.x() + last.radius(), 0, WIDE, layout.height()));
    layout.biases().forEach(bias -> taken.add(bias.bounds().grown(2)));
  }

  static List<NumberPill> of(
      NetworkLayout layout, List<EdgePlace> edges, NetworkPicture picture, List<EdgeScale> scales) {
    NumberPills places = new NumberPills(layout, picture, scales);
    for (int layer = 0; layer < scales.size(); layer++) {
      int wanted = layer;
      places.layer(edges.stream().filter(edge -> edge.layer() == wanted).toList());
    }
    return places.pills;
  }

  static TextStyle style(boolean dense) {
    return dense ? TextStyle.NUMBER : TextStyle.VALUE;
  }

  private void layer(List<EdgePlace> all) {
    // Where a backward walk has not been, there is no number yet.
    List<EdgePlace> edges = all.stream().filter(this::isReached).toList();
    List<EdgePlace> strong =
        edges.stream()
            .filter(edge -> Emphasis.of(picture.view(), edge) == Emphasis.STRONG)
            .sorted(Comparator.comparing(edge -> !picture.view().highlights(edge.target())))
            .toList();
    int before = pills.size();
    for (EdgePlace edge : strong) {
      Optional<NumberPill> place = place(edge, ANYWHERE);
      if (picture.view().highlights(edge.target())) {
        // The one edge that was asked for is always answered, if need be on top of a node.
        keep(place.orElseGet(() -> beside(pill(edge, EdgePlace.NUMBER_AT))));
      } else if (place.isPresent()) {
        keep(place.get());
      } else {
        forget(before);
        return;
      }
    }
    if (!picture.view().values() || edges.size() > MOST_IN_A_LAYER) {
      return;
    }
    int others = pills.size();
    for (EdgePlace edge : edges) {
      if (strong.contains(edge)) {
        continue;
      }
      var pill = place(edge, NEAR);
      if (pill.isEmpty()) {
        forget(others);
        return;
      }
      keep(pill.get());
    }
  }

  /** Takes back what was placed since, but for an edge that was asked for itself. */
  private void forget(int since) {
    List<NumberPill> placed = pills.subList(since, pills.size());
    List<NumberPill> gone =
        placed.stream().filter(pill -> !picture.view().highlights(pill.edge().target())).toList();
    gone.forEach(pill -> taken.remove(pill.box()));
    placed.removeAll(gone);
  }

  /** Moves a number off the names of the inputs. */
  private NumberPill beside(NumberPill pill) {
    double dx = Math.max(0, left - pill.box().x());
    return new NumberPill(pill.edge(), pill.box().moved(dx, 0), pill.value(), pill.gradient());
  }

  private void keep(NumberPill pill) {
    pills.add(pill);
    taken.add(pill.box());
  }

  private Optional<NumberPill> place(EdgePlace edge, double[] places) {
    for (double at : places) {
      NumberPill pill = pill(edge, at);
      Box box = pill.box().grown(1);
      if (taken.stream().noneMatch(box::overlaps)) {
        return Optional.of(pill);
      }
    }
    return Optional.empty();
  }

  private NumberPill pill(EdgePlace edge, double at) {
    boolean dense = scales.get(edge.layer()).dense();
    double value = value(edge);
    double text = TextMetrics.width(Numbers.weight(value), style(dense));
    double width = Math.max(dense ? 48 : 64, text + 10);
    double height = dense ? 20 : 24;
    double x = edge.path().x(at) - width / 2;
    double y = edge.path().y(at) - height / 2;
    return new NumberPill(edge, new Box(x, y, width, height), value, isGradient(edge));
  }

  private boolean isReached(EdgePlace edge) {
    return picture.slopes().isEmpty() || !Double.isNaN(value(edge));
  }

  private boolean isGradient(EdgePlace edge) {
    return picture
        .slopes()
        .filter(slopes -> Double.isNaN(slopes.moved()[edge.weightIndex()]))
        .isPresent();
  }

  private double value(EdgePlace edge) {
    int index = edge.weightIndex();
    if (picture.slopes().isEmpty()) {
      return picture.weights().get(index);
    }
    Slopes slopes = picture.slopes().get();
    double moved = slopes.moved()[index];
    return Double.isNaN(moved) ? slopes.gradients()[index] : moved;
  }
}
