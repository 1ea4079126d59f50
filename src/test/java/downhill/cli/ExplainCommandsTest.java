package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

final class ExplainCommandsTest {
  private static final String ORACLE = "src/test/resources/oracle/";

  private static CommandLineRun run(String line) {
    return CommandLineRun.of(line.split(" "));
  }

  private static JsonNode json(String line) {
    CommandLineRun run = run(line + " --format json");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return new ObjectMapper().readTree(run.out());
  }

  private static double[] numbers(JsonNode list) {
    return list.valueStream().mapToDouble(JsonNode::doubleValue).toArray();
  }

  /** Worked by hand: e^0, e^-1 and e^-1.9 over their sum; -ln of the first share. */
  @Test
  void softmaxHasTheColumnsOfTheDesk() {
    JsonNode desk = json("explain softmax --logits 2,1,0.1 --target 0");
    assertThat(numbers(desk.get("shifted"))).containsExactly(0, -1, -1.9);
    assertThat(numbers(desk.get("exp")))
        .containsExactly(new double[] {1, 0.36787944117, 0.14956861922}, within(1e-11));
    assertThat(desk.get("sum").doubleValue()).isCloseTo(1.51744806039, within(1e-11));
    assertThat(numbers(desk.get("probabilities")))
        .containsExactly(new double[] {0.65900114, 0.24243297, 0.09856589}, within(1e-8));
    assertThat(desk.get("loss").doubleValue()).isCloseTo(0.41703002, within(1e-8));
    assertThat(numbers(desk.get("gradient")))
        .containsExactly(new double[] {-0.34099886, 0.24243297, 0.09856589}, within(1e-8));
    assertThat(desk.get("unit").stringValue()).isEqualTo("nat");
  }

  @Test
  void withoutATargetThereIsNoLoss() {
    assertThat(json("explain softmax --logits 2,1").propertyNames())
        .containsExactly("logits", "shifted", "exp", "sum", "probabilities");
  }

  /** T = 2 halves the scores: e^-0.5 = 0.60653; base 10 divides loss and gradient by ln 10. */
  @Test
  void temperatureAndBaseScaleTheGradient() {
    JsonNode desk = json("explain softmax --logits 2,1 --target 1 --temperature 2 --base 10");
    double p = 1 / 1.6065306597;
    assertThat(numbers(desk.get("probabilities")))
        .containsExactly(new double[] {p, 1 - p}, within(1e-9));
    assertThat(desk.get("loss").doubleValue())
        .isCloseTo(-Math.log(1 - p) / 2.302585093, within(1e-9));
    assertThat(desk.get("gradient").get(0).doubleValue())
        .isCloseTo(p / 2 / 2.302585093, within(1e-9));
    assertThat(desk.get("unit").stringValue()).isEqualTo("hartley");
  }

  @Test
  void entropyOfTheLecturesBoxes() {
    JsonNode box = json("explain entropy --truth 5,1 --prediction 3,3 --base 2");
    assertThat(box.get("entropy").doubleValue()).isCloseTo(0.6500, within(5e-5));
    assertThat(box.get("cross_entropy").doubleValue()).isCloseTo(1, within(1e-15));
    assertThat(box.get("kl").doubleValue()).isCloseTo(1 - 0.65002242, within(1e-8));
    assertThat(numbers(box.get("truth")))
        .containsExactly(new double[] {0.8333333, 0.1666667}, within(1e-7));
    assertThat(box.get("unit").stringValue()).isEqualTo("bit");
    assertThat(json("explain entropy --truth 3,0").propertyNames())
        .containsExactly("truth", "surprise", "entropy", "unit");
    assertThat(json("explain entropy --truth 3,0").get("surprise").get(1).stringValue())
        .isEqualTo("Infinity");
  }

  @Test
  void textIsATable() {
    assertThat(run("explain softmax --logits 2,1 --target 0 --lang en").out())
        .contains("z - max z", "-y·ln p", "class 0", "Σ e^(...) = 1.36787944", "loss = 0.3132616");
    assertThat(run("explain entropy --truth 5,1 --base 2 --lang ko").out())
        .contains("클래스 0", "H(y) = 0.650022421648354", "bit");
  }

  /** The reference runs of other tools say what each step's loss, gradients and weights were. */
  @ParameterizedTest
  @ValueSource(strings = {"softmax-mlp-adam", "line-momentum", "sine-elu-adagrad"})
  void aStepIsThatOfTheReferenceRun(String name) {
    JsonNode expected =
        new ObjectMapper().readTree(Path.of(ORACLE + name + ".expected.json").toFile());
    JsonNode second = expected.get("trace").get(1);
    JsonNode step = json("explain step " + ORACLE + name + ".downhill --step 2");
    assertThat(step.get("loss").doubleValue())
        .isCloseTo(second.get("loss").doubleValue(), within(1e-9));
    assertThat(leaves(step.get("gradients"))).hasSameSizeAs(leaves(second.get("gradients")));
    same(leaves(step.get("gradients")), leaves(second.get("gradients")));
    same(leaves(step.get("weights")), leaves(second.get("weights")));
    same(leaves(step.get("weights_before")), leaves(expected.get("trace").get(0).get("weights")));
    List<Double> after = new ArrayList<>();
    step.get("updates").forEach(one -> after.add(one.get("after").doubleValue()));
    same(after, leaves(second.get("weights")));
    double losses = 0;
    for (JsonNode sample : step.get("samples")) {
      losses += sample.get("loss").doubleValue();
    }
    assertThat(losses / step.get("rows").size())
        .isCloseTo(second.get("loss").doubleValue(), within(1e-9));
  }

  private static void same(List<Double> found, List<Double> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).isCloseTo(expected.get(i), within(1e-9));
    }
  }

  private static List<Double> leaves(JsonNode node) {
    List<Double> numbers = new ArrayList<>();
    if (node.isNumber()) {
      numbers.add(node.doubleValue());
    }
    node.forEach(child -> numbers.addAll(leaves(child)));
    return numbers;
  }

  @Test
  void aStepIsToldRowByRow() {
    CommandLineRun run =
        run("explain step " + ORACLE + "line-momentum.downhill --step 1 --lang en");
    assertThat(run.out())
        .startsWith("step 1: epoch 1, batch 1")
        .contains("dL/dz", "layer 1 kernel[0, 0]", "m_before", "w_new", "batch loss");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain | expected one of softmax, entropy, step behind explain",
        "explain tea | expected one of softmax, entropy, step behind explain",
        "explain softmax | expected the option --logits",
        "explain softmax file --logits 1,2 | found \"file\"",
        "explain softmax --logits 1 | expected at least 2 scores, found 1",
        "explain softmax --logits 1,NaN | found \"NaN\"",
        "explain softmax --logits 1,2 --target 2 | expected a whole number from 0 to 1",
        "explain softmax --logits 1,2 --temperature 0 | expected a positive number, found \"0\"",
        "explain softmax --logits 1,2 --base 3 | --base: expected one of e, 2, 10",
        "explain entropy --truth 0,0 | not all 0, found \"0,0\"",
        "explain entropy --truth 1,-1 | found \"1,-1\"",
        "explain entropy --truth 1,1 --prediction 1 | expected 2 numbers",
        "explain step x | expected the option --step",
        "explain step x --step 0 | found \"0\"",
      })
  void wrongUsageIsSaidInOneLine(String line, String sentence) {
    CommandLineRun run = run(line + " --lang en");
    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStepThatIsNotThereIsRefused() {
    CommandLineRun late =
        run("explain step " + ORACLE + "line-momentum.downhill --step 99999 --lang en");
    assertThat(late.status()).isEqualTo(1);
    assertThat(late.err()).contains("expected a step up to").hasLineCount(1);
    CommandLineRun gone =
        run("explain step " + ORACLE + "icecream-sgd-diverges.downhill --step 160 --lang en");
    assertThat(gone.status()).isEqualTo(1);
    assertThat(gone.err()).contains("the run diverges after that").hasLineCount(1);
  }

  @Test
  void helpOfTheFamilyListsItsMembers() {
    assertThat(run("explain --help --lang en").out())
        .contains("downhill explain softmax", "downhill explain entropy", "downhill explain step");
    assertThat(run("explain softmax --help --lang ko").out())
        .startsWith("downhill explain softmax");
    assertThat(run("--help").out()).contains("\n  explain softmax  ");
  }
}
