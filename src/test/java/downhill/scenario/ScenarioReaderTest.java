package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.engine.activation.Linear;
import downhill.engine.layer.Dense;
import downhill.engine.loss.MeanSquaredError;
import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenarioReaderTest {
  @Test
  void readsTheExample() throws ScenarioException {
    Scenario scenario = ScenarioReader.read(Documents.ICE_CREAM, "a.downhill");
    assertThat(scenario.titleIn(Language.KO, "a")).isEqualTo("아이스크림 판매량");
    assertThat(scenario.lab()).isEqualTo(Lab.NETWORK);
    assertThat(scenario.model().layers()).containsExactly(new Dense(1, new Linear()));
    assertThat(scenario.compile())
        .isEqualTo(new Compile(new Sgd(0.01, 0, false), new MeanSquaredError(), List.of()));
    assertThat(scenario.fit()).isEqualTo(new FitSettings(10, 32, true, 0, 42));
    assertThat(((Data.Inline) scenario.data()).rows()[1]).containsExactly(18.5, 71, 0, 47);
  }

  @Test
  void absentSettingsAreThoseOfKeras() throws ScenarioException {
    Scenario scenario = ScenarioReader.read(Documents.FLOWERS, "a.downhill");
    assertThat(scenario.compile().optimizer()).isEqualTo(new RmsProp(0.001, 0.9, 0, 1e-7));
    assertThat(scenario.compile().metrics()).isEmpty();
    assertThat(scenario.fit()).isEqualTo(new FitSettings(1, 32, true, 0, 0));
    assertThat(scenario.titleIn(Language.EN, "flowers")).isEqualTo("flowers");
    assertThat(((Data.Inline) scenario.data()).labels()).containsExactly("rose", "iris", "aster");
  }

  @Test
  void branchesReplaceOnlyWhatTheyName() throws ScenarioException {
    String compare =
        """
        , "compare": [{"name": "fast", "compile": {"optimizer": {"learning_rate": 0.5}}},
                      {"name": "adam", "compile": {"optimizer": {"name": "adam"}},
                       "fit": {"batch_size": 8, "seed": 7}}]
        }\
        """;
    String text = Documents.ICE_CREAM.stripTrailing();
    Scenario scenario =
        ScenarioReader.read(text.substring(0, text.length() - 1) + compare, "a.downhill");
    Branch fast = scenario.compare().get(0);
    assertThat(fast.compile().optimizer()).isEqualTo(new Sgd(0.5, 0, false));
    assertThat(fast.fit()).isEqualTo(scenario.fit());
    Branch adam = scenario.compare().get(1);
    assertThat(adam.compile().optimizer()).isEqualTo(Adam.DEFAULTS);
    assertThat(adam.fit()).isEqualTo(new FitSettings(10, 8, true, 0, 7));
  }

  @Test
  void largerBatchesThanAnIntMeanAllRows() throws ScenarioException {
    String text = Documents.iceCreamWith("\"batch_size\": 32", "\"batch_size\": 99999999999999");
    assertThat(ScenarioReader.read(text, "a").fit().batchSize()).isEqualTo(Integer.MAX_VALUE);
  }

  /** A sentence stays a sentence, whatever a name holds. */
  @Test
  void aNameWithALineBreakIsSaidOnOneLine() {
    String text = Documents.iceCreamWith("\"batch_size\"", "\"batch\\nsize\"");
    assertThatThrownBy(() -> ScenarioReader.read(text, "a"))
        .isInstanceOfSatisfying(
            ScenarioException.class,
            e ->
                assertThat(e.problem().sentence(Language.EN))
                    .contains("fit.\"batch size\"")
                    .doesNotContain("\n"));
  }

  /** One change to the example, and the place and kind of what must be said about it. */
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"units\": 1,' | '\"units\": 0,' | 14 | model.layers[0].units | value.range",
        "'\"units\": 1,' | '\"units\": 4097,' | 14 | model.layers[0].units | value.range",
        "'\"units\": 1,' | '\"units\": 1.5,' | 14 | model.layers[0].units | value.type",
        "'\"units\": 1,' | '\"units\": 2,' | 14 | model.layers[0].units | value.range",
        "'\"units\": 1,' | '\"units\": \"1\",' | 14 | model.layers[0].units | value.type",
        "'\"dense\"' | '\"conv\"' | 14 | model.layers[0].type | value.choice",
        "'\"linear\"' | '\"swish\"' | 14 | model.layers[0].activation | value.choice",
        "'\"zeros\"' | '\"ones\"' | 15 | model.layers[0].bias_initializer | value.choice",
        "'[-0.2],' | '[-0.2, 1],' | 17 | model.weights[0].kernel[1] | weights.kernelColumns",
        "'[-0.2],' | '' | 17 | model.weights[0].kernel | weights.kernelRows",
        "'[0.0]}]' | '[]}]' | 17 | model.weights[0].bias | weights.bias",
        "'[0.0]}]' | '[0.0]}, {}]' | 17 | model.weights | weights.layers",
        "'\"momentum\": 0.0' | '\"momentum\": 1' | 20 | compile.optimizer.momentum | value.range",
        "'0.01,' | '0,' | 20 | compile.optimizer.learning_rate | value.range",
        "'0.01,' | '-1e-3,' | 20 | compile.optimizer.learning_rate | value.range",
        "'0.01,' | '1e999,' | 20 | compile.optimizer.learning_rate | json.finite",
        "'0.01,' | 'NaN,' | 20 | '' | json.syntax",
        "'\"sgd\"' | '\"adam\"' | 20 | compile.optimizer.momentum | field.unknown",
        "'\"sgd\"' | '\"lion\"' | 20 | compile.optimizer.name | value.choice",
        "'mean_squared_error' | 'huber' | 21 | compile.loss | value.choice",
        "'mean_squared_error' | 'categorical_crossentropy' | 21 | compile.loss |"
            + " loss.categoricalNeedsShares",
        "'\"metrics\": []' | '\"metrics\": [\"auc\"]' | 22 | compile.metrics[0] | value.choice",
        "'\"metrics\": []' | '\"metrics\": \"accuracy\"' | 22 | compile.metrics | value.type",
        "'\"epochs\": 10' | '\"epochs\": 1000001' | 24 | fit.epochs | value.range",
        "'\"batch_size\": 32' | '\"batch_size\": 0' | 24 | fit.batch_size | value.range",
        "'\"shuffle\": true' | '\"shuffle\": 1' | 24 | fit.shuffle | value.type",
        "'split\": 0.0' | 'split\": 1.0' | 24 | fit.validation_split | value.range",
        "'\"seed\": 42' | '\"seed\": 9223372036854775808' | 24 | fit.seed | value.range",
        "'\"seed\": 42' | '\"seed\": 42, \"seed\": 1' | 24 | fit.seed | json.duplicate",
        "'\"version\": 1' | '\"version\": 2' | 3 | version | version.unknown",
        "'downhill-scenario' | 'keras' | 2 | format | value.choice",
        "'\"ko\"' | '\"fr\"' | 4 | title.fr | field.unknown",
        "'\"inline\"' | '\"web\"' | 6 | data.source | value.choice",
        "'\"humidity\"' | '\"temperature\"' | 7 | data.features[1] | name.twice",
        "'\"humidity\"' | '\"\"' | 7 | data.features[1] | name.empty",
        "'\"sales\"' | '\"humidity\"' | 8 | data.target | name.twice",
        "', 196.0]' | ']' | 9 | data.rows[0] | data.rowLength",
        "'196.0]' | '\"many\"]' | 9 | data.rows[0][3] | value.type",
        "'60.0' | 'null' | 9 | data.rows[0][1] | value.type",
        "'\"standardize\"' | '\"scale\"' | 10 | data.scale | field.unknown",
      })
  void namesThePlaceAndTheKindOfAProblem(
      String part, String replacement, int line, String path, String key) {
    Problem problem = Documents.problem(Documents.iceCreamWith(part, replacement));
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.path()).isEqualTo(path);
    assertThat(problem.column()).isPositive();
  }

  @Test
  void saysItInOneSentenceOfEitherLanguage() {
    Problem problem =
        Documents.problem(Documents.iceCreamWith("\"units\": 1,", "\"units\": 5000,"));
    assertThat(problem.sentence(Language.EN))
        .isEqualTo(
            "a.downhill:14:34: model.layers[0].units: expected a whole number from 1 to 4096,"
                + " found 5000; choose a value in that range");
    assertThat(problem.sentence(Language.KO))
        .isEqualTo(
            "a.downhill:14:34: model.layers[0].units: 있어야 할 것: 정수(1~4096), 있는 것: 5000;"
                + " 범위 안의 값을 고르세요");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"rose\"' | '7' | data.rows[0][1] | value.range",
        "'\"iris\"' | '\"rose\"' | data.rows | data.labelTooFew",
        "'[3, \"aster\"]' | '[3, \"aster\"], [4, \"tulip\"]' | data.rows[3][1] | data.labelTooMany",
        "'\"aster\"' | '2' | data.rows[2][1] | value.type",
        "'\"units\": 3' | '\"units\": 1' | model.layers[0].units | value.range",
        "'categorical_c' | 'binary_c' | compile.loss | loss.binaryAfterSoftmax",
        "'\"softmax\"}]' | '\"softmax\"}, {\"type\": \"dense\", \"units\": 3}]' |"
            + " model.layers[0].activation | model.softmaxHidden",
        "'\"rows\"' | '\"classes\": [\"a\", \"b\"], \"rows\"' | data.classes | data.classCount",
        "'\"rows\"' | '\"classes\": [\"rose\", \"iris\", \"lily\"], \"rows\"' | data.rows[2][1] |"
            + " value.choice",
      })
  void classTargetsMustFitTheLastLayer(String part, String replacement, String path, String key) {
    assertThat(Documents.FLOWERS).contains(part);
    Problem problem = Documents.problem(Documents.FLOWERS.replace(part, replacement));
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.path()).isEqualTo(path);
  }

  @Test
  void refusesANetworkThatIsTooLarge() {
    String wide = "{\"type\": \"dense\", \"units\": 4096}, ".repeat(2);
    Problem problem =
        Documents.problem(Documents.iceCreamWith("\"layers\": [", "\"layers\": [" + wide));
    assertThat(problem.key()).isEqualTo("model.tooLarge");
    assertThat(problem.args()).containsExactly(10_000_000, 4 * 4096L + 4097L * 4096 + 4097);
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThat(Documents.problem("").key()).isEqualTo("json.empty");
    assertThat(Documents.problem("[]").key()).isEqualTo("value.type");
    assertThat(Documents.problem("{\"a\": 1").key()).isEqualTo("json.end");
    assertThat(Documents.problem(Documents.ICE_CREAM + "x").key()).startsWith("json.");
    assertThat(Documents.problem(Documents.ICE_CREAM + "{}").key()).isEqualTo("json.trailing");
    assertThat(Documents.problem("[".repeat(100_000)).key()).isEqualTo("json.limit");
    Problem comma = Documents.problem("{\n  \"format\": 1,\n  \"a\" 2\n}");
    assertThat(comma.key()).isEqualTo("json.syntax");
    assertThat(comma.line()).isEqualTo(3);
    assertThat(comma.args()).containsExactly("\"2\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd, csvPath.relative",
    "../a.csv, csvPath.outside",
    "x/../../a.csv, csvPath.outside",
    "C:\\a.csv, csvPath.relative",
    "'', csvPath.relative",
    "., csvPath.outside",
  })
  void csvPathsStayInsideTheFolder(String file, String key) {
    String data =
        "\"data\": {\"source\": \"csv\", \"file\": \"" + file.replace("\\", "\\\\") + "\"},";
    String text =
        Documents.ICE_CREAM.replaceFirst(
            "(?s)\"data\": \\{.*?\\n  },", java.util.regex.Matcher.quoteReplacement(data));
    Problem problem = Documents.problem(text);
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.path()).isEqualTo("data.file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"name\": \"spirals\", \"seed\": 0.5' | data.seed | value.type",
        "'\"name\": \"penguins\"' | data.name | data.numberForClass",
        "'\"name\": \"spirals\", \"classes\": 4' | data.classes | value.range",
        "'\"name\": \"spirals\", \"rows\": 0' | data.rows | value.range",
        "'\"name\": \"spirals\", \"noise\": -1' | data.noise | value.range",
        "'\"name\": \"iris\", \"noise\": 0.1' | data.noise | data.noNoise",
        "'\"name\": \"iris\", \"rows\": 151' | data.rows | value.range",
        "'\"name\": \"iris\", \"classes\": 3' | data.classes | field.unknown",
        "'\"name\": \"iris\", \"features\": [\"petal\"]' | data.features[0] | value.choice",
        "'\"name\": \"mnist\"' | data.name | value.choice",
      })
  void builtinSetsMustFitTheLastLayer(String data, String path, String key) {
    String text =
        Documents.FLOWERS.replaceFirst("(?s)\"source\".*?]]", "\"source\": \"builtin\", " + data);
    Problem problem = Documents.problem(text);
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.path()).isEqualTo(path);
  }
}
