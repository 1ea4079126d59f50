package downhill.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns on their way. */
final class AppearingTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aColumnComesAndGoes() {
    var column = new Appearing(() -> false);
    column.turn(2, 3);
    assertThat(column.part()).isZero();
    assertThat(column.frame(5)).isTrue();
    column.frame(5 + SECOND / 10);
    assertThat(column.part()).isBetween(0.5, 0.99);
    assertThat(column.drawn(3)).isEqualTo(3);
    column.frame(5 + SECOND);
    assertThat(column.part()).isEqualTo(1);
    assertThat(column.frame(6 + SECOND)).isFalse();

    column.turn(3, 2);
    assertThat(column.drawn(2)).isEqualTo(3);
    column.frame(5);
    column.frame(5 + SECOND / 10);
    assertThat(column.part()).isBetween(0.01, 0.5);
    column.frame(5 + SECOND);
    assertThat(column.drawn(2)).isEqualTo(2);
    assertThat(column.part()).isEqualTo(1);
  }

  @Test
  void manyColumnsAndReducedMotionJump() {
    var many = new Appearing(() -> false);
    many.turn(8, 1);
    assertThat(many.drawn(1)).isEqualTo(1);
    assertThat(many.part()).isEqualTo(1);
    var calm = new Appearing(() -> true);
    calm.turn(1, 2);
    assertThat(calm.part()).isEqualTo(1);
    assertThat(calm.frame(0)).isFalse();
  }
}
