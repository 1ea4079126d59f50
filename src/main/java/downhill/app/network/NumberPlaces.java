package downhill.app.network;

import downhill.app.link.Topic;
import downhill.picture.network.ColumnPlace;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NetworkPicture;
import downhill.picture.network.NodePlace;
import downhill.picture.network.OutputSide;
import downhill.picture.network.SampleValues;
import java.util.List;
import java.util.Optional;

/** Which number beside the network is at a point: prediction and error, parameters of a layer. */
final class NumberPlaces {
  private static final double HALF_WORDS = 80;
  private static final double FOOT = 44;
  private static final double LINE = 20;
  private static final double REACH = 48;

  private NumberPlaces() {}

  /** Returns what can be asked at a point, where no node or edge is. */
  static Optional<Topic> at(NetworkLayout layout, NetworkPicture picture, double x, double y) {
    double foot = layout.height() - FOOT - LINE * layout.shape().captions();
    if (y >= foot && y < foot + FOOT) {
      return parameters(layout, x);
    }
    NodePlace last = layout.columns().getLast().nodes().getFirst();
    boolean beside = x > last.x() + last.radius() && Math.abs(y - last.y()) < REACH;
    boolean one = picture.output() instanceof OutputSide.OneNumber;
    return picture
        .sample()
        .filter(sample -> beside && one && sample.row() >= 0)
        .map(SampleValues::row)
        .map(row -> new Topic.Residual(row, picture.slopes().isPresent()));
  }

  private static Optional<Topic> parameters(NetworkLayout layout, double x) {
    List<ColumnPlace> columns = layout.columns();
    for (int column = 1; column < columns.size(); column++) {
      if (Math.abs(x - columns.get(column).x()) < HALF_WORDS) {
        return Optional.of(new Topic.Parameters(column - 1));
      }
    }
    return Optional.empty();
  }
}
