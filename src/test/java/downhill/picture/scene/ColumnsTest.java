package downhill.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.BuiltinDataset;
import downhill.data.Progress;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ColumnsTest {
  private static Experiment experiment(String data, String last, String loss) throws Exception {
    String text =
        """
        {"format": "downhill-scenario", "version": 1, "data": %s,
         "model": {"layers": [%s]}, "compile": {"loss": "%s"}}
        """
            .formatted(data, last, loss);
    return Experiment.prepare(ScenarioReader.read(text, "test"), Path.of(""), Progress.NONE);
  }

  private static Experiment builtin(BuiltinDataset set) throws Exception {
    String classes = set.choosesClasses() ? ", \"classes\": " + set.maxClasses() : "";
    String data = "{\"source\": \"builtin\", \"name\": \"" + set.id() + "\"" + classes + "}";
    return switch (set.maxClasses()) {
      case 0 -> experiment(data, "{\"type\": \"dense\", \"units\": 1}", "mse");
      case 2 ->
          experiment(
              data,
              "{\"type\": \"dense\", \"units\": 1, \"activation\": \"sigmoid\"}",
              "binary_crossentropy");
      default ->
          experiment(
              data,
              "{\"type\": \"dense\", \"units\": %d, \"activation\": \"softmax\"}"
                  .formatted(set.maxClasses()),
              "categorical_crossentropy");
    };
  }

  private static List<String> names(Experiment experiment, Language language) {
    Columns columns = Columns.of(experiment, language);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < experiment.dataset().features().size(); i++) {
      names.add(columns.feature(i));
    }
    names.add(columns.target());
    return names;
  }

  @Test
  void iceCreamIsToldInTheReadersLanguage() throws Exception {
    Experiment iceCream = builtin(BuiltinDataset.ICE_CREAM);
    assertThat(names(iceCream, Language.KO)).containsExactly("온도", "습도", "할인율", "판매량");
    Columns korean = Columns.of(iceCream, Language.KO);
    assertThat(korean.unitOfTarget()).isEqualTo("개");
    assertThat(korean.unitOfFeature(0)).isEqualTo("°C");
    assertThat(Columns.of(iceCream, Language.EN).unitOfTarget()).isEqualTo("cones");
  }

  @ParameterizedTest
  @EnumSource
  void everySetThatComesWithTheProgramHasNamesInBothLanguages(BuiltinDataset set) throws Exception {
    Experiment experiment = builtin(set);
    List<String> own = new ArrayList<>(experiment.dataset().features());
    own.add(experiment.dataset().target());
    assertThat(names(experiment, Language.EN)).isEqualTo(own);
    // Letters with a number are the same in every language.
    assertThat(names(experiment, Language.KO)).allMatch(name -> name.matches("[xy]\\d?|[가-힣 ]+"));
  }

  @Test
  void aFilesOwnNamesStay() throws Exception {
    Experiment own =
        experiment(
            """
            {"source": "inline", "features": ["temperature"], "target": "sales",
             "units": {"sales": "cones"}, "rows": [[1, 2], [2, 3]]}
            """,
            "{\"type\": \"dense\", \"units\": 1}",
            "mse");
    assertThat(names(own, Language.KO)).containsExactly("temperature", "sales");
    assertThat(Columns.of(own, Language.KO).unitOfTarget()).isEqualTo("cones");
  }
}
