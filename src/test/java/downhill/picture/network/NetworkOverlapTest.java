package downhill.picture.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.TextOverlap;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks from one node to the largest, in small and large areas. */
class NetworkOverlapTest {

  static Stream<NetworkPicture> networks() {
    return Stream.of(
        NetworkSamples.iceCream(),
        NetworkSamples.line(),
        NetworkSamples.plane(2, 4, 2),
        NetworkSamples.plane(2, 8, 8, 8),
        NetworkSamples.plane(3, 4, 3),
        NetworkSamples.plane(5, 16),
        NetworkSamples.digits(),
        NetworkSamples.deepest());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noWordsTouchOrLeaveThePicture(NetworkPicture network) {
    Optional<SelectionTarget> none = Optional.empty();
    Optional<SelectionTarget> node = Optional.of(new SelectionTarget.Node(0, 0));
    Optional<SelectionTarget> edge = Optional.of(new SelectionTarget.Edge(0, 0, 0));
    for (Optional<SelectionTarget> selected : List.of(none, node, edge)) {
      NetworkView view = new NetworkView(true, selected, none, Optional.empty());
      for (Language language : Language.values()) {
        Words words = new Words(Palette.class, language);
        for (int[] size : new int[][] {{352, 260}, {552, 340}, {584, 430}, {1280, 720}}) {
          RecordingSurface surface = new RecordingSurface();
          NetworkPainter.paint(
              surface, size[0], size[1], network.with(view), Palette.of(Theme.LIGHT), words);
          assertThat(TextOverlap.faults(surface, size[0], size[1]))
              .as("%s, %s, width %d", language, selected, size[0])
              .isEmpty();
        }
      }
    }
  }
}
