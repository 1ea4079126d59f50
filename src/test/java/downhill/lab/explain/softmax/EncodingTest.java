package downhill.lab.explain.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.lab.explain.softmax.LabelTable.Way;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Labels as Keras' to_categorical encodes them. */
final class EncodingTest {
  private static final OptionalInt INFERRED = OptionalInt.empty();

  private static Encoding encoded(OptionalInt classes, Integer... labels) {
    return Encoding.of(List.of(labels)).toCategorical(classes).orElseThrow();
  }

  /** The example of Keras' documentation: the labels 0 to 3 become the rows of an identity. */
  @Test
  void eachLabelIsTheColumnOfItsOne() {
    Encoding rows = encoded(OptionalInt.of(4), 0, 1, 2, 3);
    assertThat(rows.shape()).containsExactly(4, 4);
    assertThat(rows.values()).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    assertThat(rows.argmax()).containsExactly(0, 1, 2, 3);
    assertThat(rows.deadColumns()).isEmpty();
  }

  /** Inferred are max + 1 classes: labels 1 to K leave column 0 dead. */
  @Test
  void labelsFromOneGiveADeadColumn() {
    Encoding rows = encoded(INFERRED, 1, 3, 2, 1);
    assertThat(rows.shape()).containsExactly(4, 4);
    assertThat(rows.deadColumns()).containsExactly(0);
    assertThat(Encoding.of(List.of(1, 3, 2, 1)).toCategorical(OptionalInt.of(3))).isEmpty();
  }

  /** Each 0 becomes (1, 0), each 1 becomes (0, 1): K pairs; with K told, K rows of K. */
  @Test
  void encodingTwiceGivesOneAxisMore() {
    Encoding twice = encoded(INFERRED, 2, 0).toCategorical(INFERRED).orElseThrow();
    assertThat(twice.shape()).containsExactly(2, 3, 2);
    assertThat(twice.values()).containsExactly(1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0);
    assertThat(twice.argmax()).containsExactly(0, 0, 1, 1, 0, 0);
    OptionalInt three = OptionalInt.of(3);
    assertThat(encoded(three, 2, 0).toCategorical(three).orElseThrow().shape())
        .containsExactly(2, 3, 3);
  }

  @Test
  void anAxisOfOneAtTheEndDisappears() {
    Encoding column = new Encoding(List.of(3, 1), List.of(0, 1, 1));
    assertThat(column.toCategorical(INFERRED).orElseThrow().shape()).containsExactly(3, 2);
    assertThat(encoded(INFERRED, 1).shape()).containsExactly(1, 2);
    assertThat(encoded(INFERRED, 0, 0).shape()).containsExactly(2, 1);
  }

  @Test
  void aTableMakesTheMistakesOnPurpose() {
    LabelTable table = LabelTable.FIRST.withLabels(List.of(), List.of(0, 2, 1, 0));
    assertThat(table.classes()).isEqualTo(3);
    assertThat(table.encoded().orElseThrow().shape()).containsExactly(4, 3);
    LabelTable one = table.withWay(Way.FROM_ONE);
    assertThat(one.numbers()).containsExactly(1, 3, 2, 1);
    assertThat(one.encoded().orElseThrow().shape()).containsExactly(4, 4);
    assertThat(one.withTold(true).encoded()).isEmpty();
    LabelTable typed = table.withLabels(List.of(), List.of(1, 2, 3));
    assertThat(typed.classes()).isEqualTo(3);
    assertThat(typed.withWay(Way.FROM_ONE).numbers()).containsExactly(1, 2, 3);
    assertThat(typed.withTold(true).encoded()).isEmpty();
    assertThat(table.withWay(Way.TWICE).encoded().orElseThrow().shape()).containsExactly(4, 3, 2);
    assertThat(table.withNext(1, 1).labels()).containsExactly(0, 0, 1, 0);
    assertThat(table.withNext(0, -1).labels()).containsExactly(2, 2, 1, 0);
  }

  @Test
  void whatIsNoLabelIsRefused() {
    assertThatThrownBy(() -> LabelTable.FIRST.withLabels(List.of(), List.of(-1)))
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new Encoding(List.of(2), List.of(1))).hasMessageContaining("2");
  }
}
