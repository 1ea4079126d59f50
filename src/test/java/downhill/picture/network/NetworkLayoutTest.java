package downhill.picture.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.picture.network.SelectionTarget.BiasEdge;
import downhill.picture.network.SelectionTarget.Edge;
import downhill.picture.network.SelectionTarget.Input;
import downhill.picture.network.SelectionTarget.Node;
import downhill.picture.surface.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkLayoutTest {

  private static NetworkLayout layout(NetworkPicture picture, double width, double height) {
    return NetworkLayout.of(
        new NetworkShape(picture.model(), picture.maps().isPresent(), 120, 110, 1), width, height);
  }

  @Test
  void findsNodesAndEdgesUnderTheMouse() {
    NetworkLayout layout = layout(NetworkSamples.iceCream(), 584, 430);
    for (NodePlace node : layout.nodes()) {
      assertThat(layout.at(node.x(), node.y())).contains(node.target());
    }
    for (EdgePlace edge : layout.edges()) {
      assertThat(layout.at(edge.path().x(0.3), edge.path().y(0.3))).contains(edge.target());
      assertThat(layout.bounds(edge.target())).contains(edge.handle());
    }
    assertThat(layout.at(1, 1)).isEmpty();
  }

  @Test
  void edgesKnowTheirPlaceInTheFlatOrder() {
    NetworkPicture picture = NetworkSamples.plane(3, 4, 3);
    for (EdgePlace edge : layout(picture, 832, 600).edges()) {
      int expected =
          switch (edge.target()) {
            case Edge(int layer, int input, int unit) ->
                picture.weights().kernelIndex(layer, input, unit);
            case BiasEdge(int layer, int unit) -> picture.weights().biasIndex(layer, unit);
            case Input(int feature) -> -1;
            case Node(int layer, int unit) -> -1;
          };
      assertThat(edge.weightIndex()).isEqualTo(expected);
    }
  }

  @Test
  void edgesEndOnTheRims() {
    NetworkLayout layout = layout(NetworkSamples.iceCream(), 584, 430);
    NodePlace output = layout.nodes().getLast();
    for (EdgePlace edge : layout.edges()) {
      double distance = Math.hypot(edge.path().x2() - output.x(), edge.path().y2() - output.y());
      assertThat(distance).isCloseTo(output.radius(), org.assertj.core.api.Assertions.within(1e-9));
    }
    assertThat(output.radius()).isEqualTo(36);
  }

  @Test
  void longColumnsShowTheirFirstNodesAndTheLastAndSayHowManyMoreThereAre() {
    NetworkLayout layout = layout(NetworkSamples.digits(), 584, 430);
    ColumnPlace inputs = layout.columns().getFirst();
    int shown = inputs.nodes().size();
    assertThat(shown).isBetween(5, 24);
    assertThat(inputs.hidden()).isEqualTo(784 - shown);
    assertThat(layout.bounds(new Input(shown - 2))).isPresent();
    assertThat(layout.bounds(new Input(shown - 1))).isEmpty();
    assertThat(layout.bounds(new Input(782))).isEmpty();
    Box last = layout.bounds(new Input(783)).orElseThrow();
    Box before = layout.bounds(new Input(shown - 2)).orElseThrow();
    assertThat(inputs.moreY()).isBetween(before.bottom(), last.y());
  }

  @Test
  void edgesOfTheLastNodesKnowTheirWeights() {
    NetworkPicture picture = NetworkSamples.digits();
    NetworkLayout layout = layout(picture, 584, 430);
    assertThat(layout.weightIndex(new Edge(0, 783, 63)))
        .hasValue(picture.weights().kernelIndex(0, 783, 63));
    assertThat(layout.weightIndex(new BiasEdge(0, 63)))
        .hasValue(picture.weights().biasIndex(0, 63));
  }

  @ParameterizedTest
  @CsvSource({"584,430", "1280,720", "340,240", "2400,1300"})
  void nodesStayInsideAndApart(double width, double height) {
    for (NetworkPicture picture :
        new NetworkPicture[] {
          NetworkSamples.iceCream(), NetworkSamples.plane(5, 8, 8, 8), NetworkSamples.digits()
        }) {
      NetworkLayout layout = layout(picture, width, height);
      Box area = new Box(0, 0, width, height);
      for (NodePlace node : layout.nodes()) {
        Box bounds = node.bounds();
        assertThat(area.contains(bounds.x(), bounds.y())).isTrue();
        assertThat(area.contains(bounds.right(), bounds.bottom())).isTrue();
        assertThat(layout.nodes().stream().filter(other -> other.bounds().overlaps(bounds)))
            .containsExactly(node);
        assertThat(layout.biases()).noneMatch(bias -> bias.bounds().overlaps(bounds));
      }
    }
  }
}
