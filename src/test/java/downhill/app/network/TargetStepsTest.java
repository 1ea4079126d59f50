package downhill.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.network.TargetSteps.Direction;
import downhill.engine.activation.Activation;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.picture.network.EdgePlace;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NetworkShape;
import downhill.picture.network.NodePlace;
import downhill.picture.network.SelectionTarget;
import downhill.picture.network.SelectionTarget.BiasEdge;
import downhill.picture.network.SelectionTarget.Edge;
import downhill.picture.network.SelectionTarget.Input;
import downhill.picture.network.SelectionTarget.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetStepsTest {
  private static final Activation TANH = new Tanh();
  private static final Activation LINEAR = new Linear();

  private final NetworkLayout layout = layout(2, new Dense(3, TANH), new Dense(1, LINEAR));
  private final TargetSteps steps = new TargetSteps(layout, true);

  private static NetworkLayout layout(int inputs, Dense... layers) {
    var model = new Sequential(inputs, List.of(layers));
    return NetworkLayout.of(new NetworkShape(model, false, 80, 80, 0), 600, 500);
  }

  @Test
  void theWayBeginsAtTheFirstInput() {
    assertThat(steps.first()).contains(new Input(0));
  }

  @Test
  void rightFollowsTheConnectionAndLeftLeadsBack() {
    assertThat(steps.from(new Input(1), Direction.RIGHT)).contains(new Edge(0, 1, 0));
    assertThat(steps.from(new Edge(0, 1, 0), Direction.RIGHT)).contains(new Node(0, 0));
    assertThat(steps.from(new Edge(0, 1, 0), Direction.LEFT)).contains(new Input(1));
    assertThat(steps.from(new Node(0, 0), Direction.LEFT)).contains(new Edge(0, 0, 0));
    assertThat(steps.from(new Edge(1, 2, 0), Direction.LEFT)).contains(new Node(0, 2));
  }

  @Test
  void downGoesThroughTheConnectionsOfANodeToItsBias() {
    assertThat(steps.from(new Edge(0, 0, 2), Direction.DOWN)).contains(new Edge(0, 1, 2));
    assertThat(steps.from(new Edge(0, 1, 2), Direction.DOWN)).contains(new BiasEdge(0, 2));
    assertThat(steps.from(new BiasEdge(0, 2), Direction.DOWN)).isEmpty();
  }

  @Test
  void leftOfABiasIsTheNodeAboveTheConstantOne() {
    assertThat(steps.from(new BiasEdge(0, 2), Direction.LEFT)).contains(new Input(1));
    assertThat(steps.from(new BiasEdge(1, 0), Direction.LEFT)).contains(new Node(0, 2));
    assertThat(steps.from(new BiasEdge(1, 0), Direction.RIGHT)).contains(new Node(1, 0));
  }

  @Test
  void theWayEndsAtTheRim() {
    assertThat(steps.from(new Input(0), Direction.UP)).isEmpty();
    assertThat(steps.from(new Input(0), Direction.LEFT)).isEmpty();
    assertThat(steps.from(new Node(1, 0), Direction.RIGHT)).isEmpty();
  }

  @Test
  void withoutEdgesTheWayLeadsToTheNodeAtTheSameHeight() {
    NetworkLayout wide = layout(5, new Dense(5, TANH), new Dense(5, LINEAR));
    var nodesAlone = new TargetSteps(wide, false);
    assertThat(nodesAlone.from(new Input(3), Direction.RIGHT)).contains(new Node(0, 3));
    assertThat(nodesAlone.from(new Node(0, 3), Direction.RIGHT)).contains(new Node(1, 3));
    assertThat(nodesAlone.from(new Node(1, 2), Direction.LEFT)).contains(new Node(0, 2));
    assertThat(nodesAlone.from(new Node(0, 2), Direction.LEFT)).contains(new Input(2));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sidewaysIsTheNextColumnAndUpAndDownStayInTheirs(boolean overEdges) {
    NetworkLayout deep = layout(3, new Dense(4, TANH), new Dense(2, TANH), new Dense(3, LINEAR));
    var way = new TargetSteps(deep, overEdges);
    for (SelectionTarget at : all(deep, overEdges)) {
      way.from(at, Direction.RIGHT)
          .ifPresent(to -> assertThat(column(to) - column(at)).isEqualTo(overEdges ? 1 : 2));
      way.from(at, Direction.LEFT)
          .ifPresent(to -> assertThat(column(at) - column(to)).isEqualTo(overEdges ? 1 : 2));
      way.from(at, Direction.DOWN)
          .ifPresent(to -> {
            assertThat(column(to)).isEqualTo(column(at));
            assertThat(way.from(to, Direction.UP)).contains(at);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPartIsReachedFromEveryOther(boolean overEdges) {
    NetworkLayout deep = layout(3, new Dense(4, TANH), new Dense(2, TANH), new Dense(3, LINEAR));
    List<SelectionTarget> all = all(deep, overEdges);
    for (SelectionTarget start : all) {
      assertThat(reached(new TargetSteps(deep, overEdges), start))
          .as("from %s", start)
          .containsExactlyInAnyOrderElementsOf(all);
    }
  }

  private static List<SelectionTarget> all(NetworkLayout layout, boolean edges) {
    return Stream.concat(
            layout.nodes().stream().map(NodePlace::target),
            layout.edges().stream().filter(edge -> edges).map(EdgePlace::target))
        .toList();
  }

  private static Set<SelectionTarget> reached(TargetSteps steps, SelectionTarget start) {
    Set<SelectionTarget> reached = new HashSet<>();
    Deque<SelectionTarget> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      SelectionTarget at = open.remove();
      if (reached.add(at)) {
        for (Direction direction : Direction.values()) {
          steps.from(at, direction).ifPresent(open::add);
        }
      }
    }
    return reached;
  }

  /** Counts columns of nodes and of edges from the left. */
  private static int column(SelectionTarget target) {
    return switch (target) {
      case Input _ -> 0;
      case Node(int layer, int _) -> 2 * layer + 2;
      case Edge(int layer, int _, int _) -> 2 * layer + 1;
      case BiasEdge(int layer, int _) -> 2 * layer + 1;
    };
  }
}
