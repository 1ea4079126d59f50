package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.activation.Linear;
import downhill.engine.activation.Sigmoid;
import downhill.engine.activation.Softmax;
import downhill.engine.layer.Dense;
import downhill.engine.loss.BinaryCrossentropy;
import downhill.engine.loss.CategoricalCrossentropy;
import downhill.engine.loss.MeanSquaredError;
import downhill.scenario.TypedTable.Ready;
import downhill.scenario.TypedTable.Refused;
import downhill.words.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New tables by the names of their columns, and the recipe that their target asks for. */
final class TypedTableTest {
  private static Scenario ready(String columns, String classes) {
    Optional<String> labels = classes.isEmpty() ? Optional.empty() : Optional.of(classes);
    var made = TypedTable.of(columns, labels);
    assertThat(made).isInstanceOf(Ready.class);
    return ((Ready) made).scenario();
  }

  @Test
  void aNumberIsLearnedByALine() throws ScenarioException {
    Scenario scenario = ready(" height , weight,price", "");
    Data.Inline data = (Data.Inline) scenario.data();
    assertThat(data.features()).containsExactly("height", "weight");
    assertThat(data.target()).isEqualTo("price");
    assertThat(data.rows()).isDeepEqualTo(new double[][] {{0, 0, 0}});
    assertThat(data.standardize()).isTrue();
    assertThat(scenario.model().layers()).containsExactly(new Dense(1, new Linear()));
    assertThat(scenario.compile().loss()).isInstanceOf(MeanSquaredError.class);
    assertThat(scenario.compile().measuresAccuracy()).isFalse();
    ScenarioReader.require(scenario, "typed");
  }

  @Test
  void twoClassesByASigmoidAndMoreByASoftmax() throws ScenarioException {
    Scenario two = ready("a\tkind", "cat, dog");
    Data.Inline data = (Data.Inline) two.data();
    assertThat(data.labels()).containsExactly("cat", "dog");
    assertThat(data.rows()).isDeepEqualTo(new double[][] {{0}, {0}});
    assertThat(two.model().layers()).containsExactly(new Dense(1, new Sigmoid()));
    assertThat(two.compile().loss()).isInstanceOf(BinaryCrossentropy.class);
    assertThat(two.compile().measuresAccuracy()).isTrue();
    Scenario three = ready("a,b,kind", "x,y,z");
    assertThat(three.model().layers()).containsExactly(new Dense(3, new Softmax()));
    assertThat(three.compile().loss()).isInstanceOf(CategoricalCrossentropy.class);
    ScenarioReader.require(two, "typed");
    ScenarioReader.require(three, "typed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | typed.columns",
        "a | '' | typed.columns",
        "a,,y | '' | typed.empty",
        "a,a | '' | typed.twice",
        "a,y | x | typed.classes",
        "a,y | x,x | typed.twice",
        "a,y | x, | typed.empty",
      })
  void namesThatCannotBeUsedSayWhy(String columns, String classes, String key) {
    Optional<String> labels = classes.isEmpty() ? Optional.empty() : Optional.of(classes);
    var made = TypedTable.of(columns, labels);
    assertThat(made).isInstanceOf(Refused.class);
    Problem problem = ((Refused) made).problem();
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.sentence(Language.KO)).isNotBlank();
  }

  @Test
  void aHundredColumnsAreTheMost() {
    String hundred =
        String.join(",", java.util.stream.IntStream.range(0, 100).mapToObj(i -> "c" + i).toList());
    assertThat(ready(hundred, "").model().layers()).hasSize(1);
    assertThat(TypedTable.of(hundred + ",more", Optional.empty())).isInstanceOf(Refused.class);
    Problem gap = ((Refused) TypedTable.of("a,b,,y", Optional.empty())).problem();
    assertThat(gap.args()).containsExactly(3);
  }
}
