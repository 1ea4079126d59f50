package downhill.picture.network;

import downhill.picture.Numbers;
import downhill.picture.surface.TextBlock;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import downhill.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Measures the words around a network, so that its layout can leave room for them. */
final class NetworkGutters {
  static final double GAP = 12;

  /** Room for a number of up to eight characters: it must not change with the weights. */
  private static final double NUMBER = 60;

  private static final double MOST_SHARE = 0.26;

  private NetworkGutters() {}

  static NetworkShape shape(NetworkPicture picture, double width, Words words) {
    double most = MOST_SHARE * width;
    return new NetworkShape(
        picture.model(),
        picture.maps().isPresent(),
        Math.min(most, left(picture, words)),
        Math.min(most, right(picture, words)),
        captions(picture, width, words).size());
  }

  private static double left(NetworkPicture picture, Words words) {
    double widest = TextMetrics.width(words.text("network.bias"), TextStyle.NAME);
    if (picture.maps().isEmpty()) {
      widest =
          Math.max(widest, TextMetrics.width(words.text("network.bias.one"), TextStyle.CAPTION));
    }
    for (InputLabel input : picture.inputs()) {
      widest = Math.max(widest, TextMetrics.width(input.name(), TextStyle.NAME));
      if (!input.raw().isEmpty()) {
        widest = Math.max(widest, NUMBER);
        widest = Math.max(widest, TextMetrics.width(input.raw(), TextStyle.NUMBER));
      }
    }
    return Math.ceil(widest) + GAP + 4;
  }

  private static double right(NetworkPicture picture, Words words) {
    return switch (picture.output()) {
      case OutputSide.OneNumber number -> {
        double caption = 0;
        for (String key : OutputLabelPainter.NUMBER_ROWS) {
          caption = Math.max(caption, TextMetrics.width(words.text(key), TextStyle.CAPTION));
        }
        double name = TextMetrics.width(number.target(), TextStyle.NAME);
        yield Math.ceil(Math.max(name, caption + GAP + NUMBER)) + GAP;
      }
      case OutputSide.TwoClasses two -> {
        double truth = TextMetrics.width(words.text("network.true"), TextStyle.CAPTION) + 8;
        double labels = labels(two.labels());
        double name = TextMetrics.width(two.target(), TextStyle.NAME);
        yield Math.ceil(Math.max(name, labels + Math.max(NUMBER, truth))) + 16 + GAP;
      }
      case OutputSide.Classes classes ->
          Math.ceil(Math.max(NUMBER, labels(classes.labels()) + 16 + 48)) + GAP;
    };
  }

  private static double labels(List<String> labels) {
    double widest = 0;
    for (String label : labels) {
      widest = Math.max(widest, TextMetrics.width(label, TextStyle.NAME));
    }
    return widest;
  }

  /** Returns the lines under the network. */
  static List<String> captions(NetworkPicture picture, double width, Words words) {
    List<String> lines = new ArrayList<>();
    if (picture.maps().isPresent()) {
      lines.addAll(
          TextBlock.lines(words.text("network.caption.maps"), width - 8, TextStyle.CAPTION));
    }
    if (picture.model().parameterCount() > EdgeSelection.ALL) {
      String most = Numbers.count(EdgeSelection.MOST);
      lines.addAll(
          TextBlock.lines(
              words.text(
                  "network.caption.thinned", most, Numbers.count(picture.model().parameterCount())),
              width - 8,
              TextStyle.CAPTION));
    }
    return lines;
  }
}
