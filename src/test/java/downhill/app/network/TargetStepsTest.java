package downhill.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.network.TargetSteps.Direction;
import downhill.engine.activation.Linear;
import downhill.engine.activation.Tanh;
import downhill.engine.layer.Dense;
import downhill.engine.model.Sequential;
import downhill.picture.network.EdgePlace;
import downhill.picture.network.NetworkLayout;
import downhill.picture.network.NetworkShape;
import downhill.picture.network.NodePlace;
import downhill.picture.network.SelectionTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TargetStepsTest {
  private final NetworkLayout layout =
      NetworkLayout.of(
          new NetworkShape(
              new Sequential(2, List.of(new Dense(3, new Tanh()), new Dense(1, new Linear()))),
              false,
              80,
              80,
              0),
          600,
          500);
  private final TargetSteps steps = new TargetSteps(layout);

  @Test
  void theWayBeginsAtTheFirstInput() {
    assertThat(steps.first()).contains(new SelectionTarget.Input(0));
  }

  @Test
  void rightFollowsTheConnectionAndLeftLeadsBack() {
    var input = new SelectionTarget.Input(1);
    var edge = new SelectionTarget.Edge(0, 1, 0);
    var node = new SelectionTarget.Node(0, 0);
    assertThat(steps.from(input, Direction.RIGHT)).contains(edge);
    assertThat(steps.from(edge, Direction.RIGHT)).contains(node);
    assertThat(steps.from(edge, Direction.LEFT)).contains(input);
    assertThat(steps.from(node, Direction.LEFT)).contains(new SelectionTarget.Edge(0, 0, 0));
  }

  @Test
  void downGoesThroughTheConnectionsOfANodeToItsBias() {
    assertThat(steps.from(new SelectionTarget.Edge(0, 0, 2), Direction.DOWN))
        .contains(new SelectionTarget.Edge(0, 1, 2));
    assertThat(steps.from(new SelectionTarget.Edge(0, 1, 2), Direction.DOWN))
        .contains(new SelectionTarget.BiasEdge(0, 2));
    assertThat(steps.from(new SelectionTarget.BiasEdge(0, 2), Direction.DOWN)).isEmpty();
  }

  @Test
  void theWayEndsAtTheRim() {
    assertThat(steps.from(new SelectionTarget.Input(0), Direction.UP)).isEmpty();
    assertThat(steps.from(new SelectionTarget.Input(0), Direction.LEFT)).isEmpty();
    assertThat(steps.from(new SelectionTarget.Node(1, 0), Direction.RIGHT)).isEmpty();
  }

  @Test
  void everyPartIsReached() {
    Set<SelectionTarget> reached = new HashSet<>();
    Deque<SelectionTarget> open = new ArrayDeque<>();
    open.add(steps.first().orElseThrow());
    while (!open.isEmpty()) {
      SelectionTarget at = open.remove();
      if (reached.add(at)) {
        for (Direction direction : Direction.values()) {
          steps.from(at, direction).ifPresent(open::add);
        }
      }
    }
    assertThat(reached).containsAll(layout.nodes().stream().map(NodePlace::target).toList());
    assertThat(reached).containsAll(layout.edges().stream().map(EdgePlace::target).toList());
  }
}
