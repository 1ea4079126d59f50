package downhill.scenario.keras;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.scenario.TargetColumn;
import downhill.scenario.edit.ScenarioEdits;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Last layer, loss and target by the lecture's three recipes: one linear unit with mse for a
 * number, one sigmoid with binary_crossentropy for two classes, a softmax unit for each of more
 * classes with categorical_crossentropy.
 */
final class RecipeTest {
  /** A target column: a number, class names, or whole numbers that may be classes. */
  private static ScenarioEdits onto(String target) {
    ScenarioEdits number = Pasted.onto("ice-cream");
    return switch (target) {
      case "number" -> with(number, 0, 0, -1);
      case "two names" -> with(number, 2, 2, -1);
      case "three names" -> with(number, 3, 0, -1);
      case "three listed" -> with(number, 0, 3, 2);
      case "0 and 1" -> with(number, 0, 0, 1);
      case "0 and 1, classified" -> with(Pasted.onto("moons"), 0, 0, 1);
      case "0 to 2, classified" -> with(Pasted.onto("moons"), 0, 0, 2);
      case "0 to 6" -> with(number, 0, 0, 6);
      case "0 to 19" -> with(number, 0, 0, 19);
      case "0 to 20" -> with(number, 0, 0, 20);
      case "0 to 20, classified" -> with(Pasted.onto("moons"), 0, 0, 20);
      default -> throw new IllegalArgumentException(target);
    };
  }

  private static ScenarioEdits with(ScenarioEdits open, int labels, int listed, int highest) {
    return new ScenarioEdits(
        open.scenario(), open.inputs(), new TargetColumn("y", labels, listed, highest));
  }

  private static String code(String end) {
    String[] parts = end.split(" ", -1);
    return """
    model = Sequential()
    model.add(Dense(%s, activation="%s"))
    model.compile(loss="%s", optimizer="sgd")
    """
        .formatted(parts[0], parts[1], parts[2]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // target | units, activation and loss as they are | slips | as they are mended
        "number | 1 softmax mse | softmax.one | 1 linear mse",
        "number | 1 softmax mae | softmax.one | 1 linear mae",
        "number | 1 linear categorical_crossentropy | categorical.number | 1 linear mean_squared_error",
        "number | 2 linear mse | units.number | 1 linear mse",
        "number | 5 relu mae | units.number | 1 relu mae",
        "two names | 1 softmax mse | softmax.one | 1 sigmoid binary_crossentropy",
        "two names | 1 softmax binary_crossentropy | softmax.one | 1 sigmoid binary_crossentropy",
        "two names | 1 softmax categorical_crossentropy | softmax.one | 2 softmax categorical_crossentropy",
        "two names | 1 sigmoid categorical_crossentropy | categorical.oneUnit | 1 sigmoid binary_crossentropy",
        "two names | 1 relu sparse_categorical_crossentropy | categorical.oneUnit | 1 sigmoid binary_crossentropy",
        "two names | 2 softmax binary_crossentropy | binary.softmax | 2 softmax categorical_crossentropy",
        "two names | 3 softmax binary_crossentropy | binary.units | 1 sigmoid binary_crossentropy",
        "two names | 2 sigmoid binary_crossentropy | binary.units | 1 sigmoid binary_crossentropy",
        "two names | 1 linear mse | mse.classes | 1 sigmoid binary_crossentropy",
        "two names | 2 linear mae | mse.classes | 1 sigmoid binary_crossentropy",
        "two names | 3 softmax categorical_crossentropy | units.classes | 2 softmax categorical_crossentropy",
        "three names | 1 softmax categorical_crossentropy | softmax.one | 3 softmax categorical_crossentropy",
        "three names | 1 softmax binary_crossentropy | softmax.one | 3 softmax categorical_crossentropy",
        "0 to 6 | 1 softmax binary_crossentropy | softmax.one | 7 softmax categorical_crossentropy",
        "three names | 1 softmax mse | softmax.one | 3 softmax categorical_crossentropy",
        "three names | 1 linear categorical_crossentropy | categorical.oneUnit | 3 softmax categorical_crossentropy",
        "three names | 1 sigmoid sparse_categorical_crossentropy | categorical.oneUnit | 3 softmax sparse_categorical_crossentropy",
        "three names | 2 softmax categorical_crossentropy | units.classes | 3 softmax categorical_crossentropy",
        "three names | 4 softmax categorical_crossentropy | units.classes | 3 softmax categorical_crossentropy",
        "three listed | 4 softmax categorical_crossentropy | units.classes | 3 softmax categorical_crossentropy",
        "three names | 3 tanh categorical_crossentropy | categorical.activation | 3 softmax categorical_crossentropy",
        "three names | 1 sigmoid binary_crossentropy | binary.classes | 3 softmax categorical_crossentropy",
        "three names | 1 linear mse | mse.classes | 3 softmax categorical_crossentropy",
        "three names | 3 linear mae | mse.classes | 3 softmax categorical_crossentropy",
        "0 and 1 | 1 softmax mse | softmax.one | 1 linear mse",
        "0 and 1 | 2 linear mse | units.number | 1 linear mse",
        "0 and 1, classified | 2 linear mse | mse.classes | 1 sigmoid binary_crossentropy",
        "0 to 2, classified | 2 linear mse | mse.classes | 3 softmax categorical_crossentropy",
        "0 to 6 | 5 softmax categorical_crossentropy | units.classes | 7 softmax categorical_crossentropy",
        "0 to 19 | 5 softmax categorical_crossentropy | units.classes | 20 softmax categorical_crossentropy",
        "0 to 20, classified | 5 softmax categorical_crossentropy | units.classes | 21 softmax categorical_crossentropy",
      })
  void isMended(String target, String given, String slip, String mended) {
    KerasReading reading = KerasReader.read(code(given), onto(target));
    assertThat(reading.slips()).extracting(each -> each.what().key()).containsExactly(slip);
    assertThat(reading.slips()).extracting(Slip::effect).containsExactly(Slip.Effect.REPAIRED);
    assertThat(reading.repaired()).isEqualTo(code(mended));
    assertThat(KerasReader.read(reading.repaired(), onto(target)).slips()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number | 1 sigmoid mse | sigmoid.number | 1 linear mse",
        "two names | 1 tanh binary_crossentropy | binary.activation | 1 sigmoid binary_crossentropy",
        "three names | 3 sigmoid categorical_crossentropy | categorical.sigmoid | 3 softmax categorical_crossentropy",
        "three names | 3 softmax mse | mse.classes | 3 softmax categorical_crossentropy",
        "0 and 1 | 1 sigmoid mse | mse.classes | 1 sigmoid binary_crossentropy",
        "0 and 1, classified | 1 linear mse | mse.classes | 1 sigmoid binary_crossentropy",
      })
  void isReadAsItStandsWithARemark(String target, String given, String slip, String better) {
    KerasReading reading = KerasReader.read(code(given), onto(target));
    assertThat(reading.slips()).extracting(each -> each.what().key()).containsExactly(slip);
    assertThat(reading.slips().getFirst().effect()).isEqualTo(Slip.Effect.REMARK);
    assertThat(reading.repaired()).isEqualTo(code(given));
    assertThat(reading.slips().getFirst().repaired(code(given))).isEqualTo(code(better));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number | 1 linear mse",
        "number | 1 relu mae",
        "two names | 1 sigmoid binary_crossentropy",
        "two names | 2 softmax categorical_crossentropy",
        "three names | 3 softmax sparse_categorical_crossentropy",
        "three names | 3 softplus categorical_crossentropy",
        "0 and 1 | 1 linear mse",
        "0 to 6 | 7 softmax categorical_crossentropy",
        // Whole numbers that are no names may have more units than they count.
        "0 to 6 | 9 softmax categorical_crossentropy",
        "0 to 20, classified | 21 softmax categorical_crossentropy",
      })
  void fits(String target, String given) {
    KerasReading reading = KerasReader.read(code(given), onto(target));
    assertThat(reading.slips()).extracting(each -> each.sentence(Language.EN)).isEmpty();
    assertThat(reading.repaired()).isEqualTo(code(given));
    assertThat(reading.scenario()).isPresent();
  }

  /** Twenty-one whole numbers without names are taken for measurements, not for classes. */
  @Test
  void manyWholeNumbersAreNoClasses() {
    String five = code("5 softmax categorical_crossentropy");
    assertThat(KerasReader.read(five, onto("0 to 20")).slips())
        .extracting(each -> each.what().key())
        .doesNotContain("units.classes");
    String one = code("1 linear categorical_crossentropy");
    assertThat(KerasReader.read(one, onto("0 to 20")).repaired())
        .isEqualTo(code("1 linear mean_squared_error"));
  }

  @Test
  void twoSlipsOfOneLayerAreMendedTogether() {
    KerasReading number =
        KerasReader.read(code("1 softmax categorical_crossentropy"), onto("number"));
    assertThat(number.slips())
        .extracting(each -> each.what().key())
        .containsExactlyInAnyOrder("softmax.one", "categorical.number");
    assertThat(number.repaired()).isEqualTo(code("1 linear mean_squared_error"));
  }

  /** A slip of the loss alone is shown at the loss, others at the layer. */
  @Test
  void isShownWhereItIs() {
    Slip loss =
        KerasReader.read(code("2 softmax binary_crossentropy"), onto("two names"))
            .slips()
            .getFirst();
    assertThat(List.of(loss.line(), loss.column())).containsExactly(3, 20);
    Slip layer = KerasReader.read(code("2 linear mse"), onto("number")).slips().getFirst();
    assertThat(List.of(layer.line(), layer.column())).containsExactly(2, 31);
  }

  /** The output before a hidden layer is the one that is a recipe for loss and target. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "three names | 3 softmax categorical_crossentropy | 8",
        "three names | 3 softmax sparse_categorical_crossentropy | 8",
        "two names | 1 sigmoid binary_crossentropy | 8",
        "number | 1 linear mse | 8",
        "0 to 6 | 7 softmax categorical_crossentropy | 8",
      })
  void theOutputIsMovedToTheEnd(String target, String output, String hidden) {
    String[] parts = output.split(" ", -1);
    String right = code(output);
    String last = added(parts[0], parts[1]);
    String first = added(hidden, "relu");
    String swapped = right.replace(last, last + first);
    KerasReading reading = KerasReader.read(swapped, onto(target));
    assertThat(reading.slips())
        .extracting(each -> each.what().key())
        .containsExactly("layers.order");
    assertThat(reading.repaired()).isEqualTo(right.replace(last, first + last));
    assertThat(KerasReader.read(reading.repaired(), onto(target)).slips()).isEmpty();
  }

  private static String added(String units, String activation) {
    return "model.add(Dense(%s, activation=\"%s\"))\n".formatted(units, activation);
  }
}
