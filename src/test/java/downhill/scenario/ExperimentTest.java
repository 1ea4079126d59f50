package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.engine.model.ForwardPass;
import downhill.engine.model.Weights;
import downhill.engine.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ExperimentTest {
  private static final String TABLE = "size,weight,kind\n1,10,b\n2,20,a\n3,31,b\n4,40,a\n";

  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("inside"));
    Files.writeString(folder.resolve("t.csv"), TABLE);
  }

  private static String csvScenario(String data, String model, String loss) {
    return """
    {"format": "downhill-scenario", "version": 1,
     "data": {"source": "csv", %s},
     "model": {"layers": [{"type": "dense", "units": 1, "activation": "sigmoid"}]%s},
     "compile": {"loss": "%s"}}
    """
        .formatted(data, model, loss);
  }

  private Experiment prepare(String text) throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("s.downhill"), text);
    return Experiment.prepare(ScenarioReader.open(file), Progress.NONE);
  }

  private Problem problem(String text) {
    ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> prepare(text));
    assertThat(refused).isNotNull();
    return refused.problem();
  }

  @Test
  void readsACsvFileWithTwoTextClasses() throws Exception {
    Experiment experiment = prepare(csvScenario("\"file\": \"t.csv\"", "", "binary_crossentropy"));
    assertThat(experiment.dataset().features()).containsExactly("size", "weight");
    assertThat(experiment.dataset().classes()).containsExactly("a", "b");
    assertThat(experiment.training().targets()).isDeepEqualTo(new double[][] {{1}, {0}, {1}, {0}});
    assertThat(experiment.target()).isEqualTo(TargetKind.BINARY);
  }

  @Test
  void sharesTheLastRowsOutAndMeasuresOnlyTheFirst() throws Exception {
    String text =
        csvScenario(
                "\"file\": \"t.csv\", \"features\": [\"size\"], \"standardize\": true",
                "",
                "binary_crossentropy")
            .replace("\"}}", "\"}, \"fit\": {\"validation_split\": 0.3}}");
    Experiment experiment = prepare(text);
    // floor(4 * 0.7) = 2 rows: 1 and 2, mean 1.5, population deviation 0.5.
    assertThat(experiment.training().features()).isDeepEqualTo(new double[][] {{-1}, {1}});
    assertThat(experiment.validation().features()).isDeepEqualTo(new double[][] {{3}, {5}});
  }

  @Test
  void aSplitLeavesAtLeastOneRow() {
    assertThat(new FitSettings(1, 1, true, 0.99, 0).trainingRows(4)).isEqualTo(1);
    assertThat(new FitSettings(1, 1, true, 0.2, 0).trainingRows(500)).isEqualTo(400);
  }

  @Test
  void namesTheCellThatIsNotAClass() {
    Problem problem =
        problem(
            csvScenario(
                "\"file\": \"t.csv\", \"target\": \"weight\", \"features\": [\"size\"]",
                "",
                "binary_crossentropy"));
    assertThat(problem.key()).isEqualTo("csv.class");
    assertThat(problem.file()).endsWith("t.csv");
    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo(2);
  }

  @Test
  void namesTheKernelThatDoesNotFitTheFile() {
    Problem problem =
        problem(
            csvScenario(
                "\"file\": \"t.csv\"",
                ", \"weights\": [{\"kernel\": [[1]], \"bias\": [0]}]",
                "binary_crossentropy"));
    assertThat(problem.key()).isEqualTo("weights.kernelRows");
    assertThat(problem.path()).isEqualTo("model.weights[0].kernel");
    assertThat(problem.line()).isEqualTo(3);
  }

  @Test
  void checksTheHashWhenThereIsOne() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(TABLE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String right = HexFormat.of().formatHex(digest);
    String data = "\"file\": \"t.csv\", \"sha256\": \"%s\"";
    assertThat(prepare(csvScenario(data.formatted(right), "", "binary_crossentropy"))).isNotNull();
    Problem problem =
        problem(csvScenario(data.formatted("0".repeat(64)), "", "binary_crossentropy"));
    assertThat(problem.key()).isEqualTo("data.hash");
    assertThat(problem.args()).containsExactly("0".repeat(64), right);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there")
  void followsNoLinkOutOfTheFolder() throws IOException {
    Path outside = Files.writeString(temporary.resolve("secret.csv"), TABLE);
    Files.createSymbolicLink(folder.resolve("link.csv"), outside);
    Problem problem = problem(csvScenario("\"file\": \"link.csv\"", "", "binary_crossentropy"));
    assertThat(problem.key()).isEqualTo("csvPath.outside");
  }

  @Test
  void saysWhichFileIsMissing() {
    Problem problem = problem(csvScenario("\"file\": \"u.csv\"", "", "binary_crossentropy"));
    assertThat(problem.key()).isEqualTo("csvPath.missing");
    assertThat(problem.line()).isEqualTo(2);
  }

  @Test
  void weightsInOriginalUnitsGiveTheSameOutputs() throws ScenarioException {
    Experiment experiment =
        Experiment.prepare(BuiltinScenarios.of("iris").orElseThrow(), Progress.NONE);
    Weights raw = experiment.originalUnits(experiment.start());
    double[] sample = {5.1, 3.5, 1.4, 0.2};
    ForwardPass scaled = new ForwardPass(experiment.model(), 1);
    scaled.run(experiment.start(), new double[][] {experiment.input(sample)}, 0, 1);
    ForwardPass plain = new ForwardPass(experiment.model(), 1);
    plain.run(raw, new double[][] {sample}, 0, 1);
    for (int k = 0; k < 3; k++) {
      assertThat(plain.outputs()[k][0]).isCloseTo(scaled.outputs()[k][0], within(1e-12));
    }
  }

  @Test
  void branchesStartTogetherUnlessTheirSeedDiffers() throws ScenarioException {
    ScenarioFile file = BuiltinScenarios.start();
    Experiment experiment = Experiment.prepare(file, Progress.NONE);
    Scenario main = file.scenario();
    Compile fast = new Compile(new Sgd(0.5), main.compile().loss(), main.compile().metrics());
    Branch sameSeed = new Branch("a", fast, main.fit());
    Branch otherSeed = new Branch("b", fast, main.fit().withSeed(7));
    double[] start = experiment.start().toArray();
    assertThat(experiment.of(sameSeed).trainer().weights().toArray()).containsExactly(start);
    assertThat(experiment.of(otherSeed).trainer().weights().toArray()).isNotEqualTo(start);
  }
}
