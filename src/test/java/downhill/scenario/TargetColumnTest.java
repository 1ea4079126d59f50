package downhill.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.data.table.TableChoices;
import downhill.data.table.TableFound;
import downhill.data.table.TablePlan;
import downhill.data.table.TableRead;
import downhill.data.table.TableSource;
import downhill.data.table.TableSurvey;
import downhill.engine.model.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a target column can be learned as, and which scenario is made of a table. */
final class TargetColumnTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), text);
  }

  private Scenario csv(String more, String layer, String loss) throws ScenarioException {
    return ScenarioReader.read(
        """
        {"format": "downhill-scenario", "version": 1,
         "data": {"source": "csv", "file": "t.csv"%s},
         "model": {"layers": [{"type": "dense", %s}]},
         "compile": {"loss": "%s"}}
        """
            .formatted(more, layer, loss),
        "s.downhill");
  }

  private Experiment ready(Scenario scenario) throws ScenarioException {
    return Experiment.prepare(scenario, folder, Progress.NONE);
  }

  private static final String SOFTMAX = "\"units\": 3, \"activation\": \"softmax\"";

  @Test
  void namesOfAFileAreLabels() throws Exception {
    file("a,kind\n1,x\n2,y\n3,z\n");
    Experiment experiment = ready(csv("", SOFTMAX, "categorical_crossentropy"));
    assertThat(TargetColumn.of(experiment)).isEqualTo(new TargetColumn("kind", 3, 0, -1));
    assertThat(TargetColumn.of(experiment).classes()).isEqualTo(3);
  }

  @Test
  void namesThatTheDocumentListsAreListed() throws Exception {
    file("a,kind\n1,0\n2,1\n3,2\n");
    Scenario listed =
        csv(", \"classes\": [\"x\", \"y\", \"z\"]", SOFTMAX, "categorical_crossentropy");
    assertThat(TargetColumn.of(ready(listed))).isEqualTo(new TargetColumn("kind", 0, 3, 2));
  }

  @Test
  void wholeNumbersFromZeroMayBeClasses() throws Exception {
    file("a,n\n1,0\n2,2\n3,1\n");
    Experiment numbers = ready(csv("", "\"units\": 1", "mse"));
    assertThat(TargetColumn.of(numbers)).isEqualTo(new TargetColumn("n", 0, 0, 2));
    Experiment classes = ready(csv("", SOFTMAX, "categorical_crossentropy"));
    assertThat(TargetColumn.of(classes)).isEqualTo(new TargetColumn("n", 0, 0, 2));
    for (String other : List.of("0.5", "-1", "1e300")) {
      file("a,n\n1,0\n2,2\n3," + other + "\n");
      assertThat(TargetColumn.of(ready(csv("", "\"units\": 1", "mse"))).highest()).isEqualTo(-1);
    }
  }

  private Scenario made(String text, TableChoices choices) throws Exception {
    TableSource source = new TableSource.OfFile(file(text));
    TableFound found = TableSurvey.of(source, Progress.NONE);
    TablePlan plan = TablePlan.of(found, choices == null ? TableChoices.usual(found) : choices);
    assertThat(plan.problem()).isEmpty();
    Dataset rows = TableRead.rows(plan, Progress.NONE);
    Scenario scenario = TableScenario.of(plan, rows, Optional.of(folder.resolve("t.csv")));
    // The document reads the same rows again.
    Dataset again = ready(scenario).dataset();
    assertThat(again.rows()).isDeepEqualTo(rows.rows());
    assertThat(again.targets()).isEqualTo(rows.targets());
    assertThat(again.classes()).isEqualTo(rows.classes());
    return scenario;
  }

  @Test
  void aFileIsNamedAndNoMoreIsSaidThanMustBe() throws Exception {
    Data.Csv all = (Data.Csv) made("a,b,y\n1,2,3.5\n4,5,6\n7,9,9\n", null).data();
    assertThat(all.file()).isEqualTo("t.csv");
    assertThat(all.features()).isEmpty();
    assertThat(all.target()).isEmpty();
    assertThat(all.classes()).isEmpty();
    assertThat(all.standardize()).isTrue();
    TableChoices other = new TableChoices(0, false, List.of(1), true);
    Data.Csv some = (Data.Csv) made("a,b,y\n1,2,3.5\n4,5,6\n7,9,9\n", other).data();
    assertThat(some.features()).containsExactly("b");
    assertThat(some.target()).contains("a");
  }

  /** The lecture's three recipes. */
  @Test
  void theTargetChoosesTheRecipe() throws Exception {
    Scenario number = made("a,y\n1,3.5\n4,6\n7,9\n", null);
    assertThat(recipe(number)).isEqualTo("1 linear mean_squared_error []");
    Scenario two = made("a,y\n1,no\n4,yes\n7,no\n", null);
    assertThat(recipe(two)).isEqualTo("1 sigmoid binary_crossentropy [accuracy]");
    assertThat(((Data.Csv) two.data()).classes()).containsExactly("no", "yes");
    Scenario three = made("a,y\n1,x\n4,y\n7,z\n", null);
    assertThat(recipe(three)).isEqualTo("3 softmax categorical_crossentropy [accuracy]");
  }

  private static String recipe(Scenario scenario) {
    var last = scenario.model().lastLayer();
    return last.units()
        + " "
        + last.activation().kerasName()
        + " "
        + scenario.compile().loss().kerasName()
        + " "
        + scenario.compile().metrics();
  }

  /** Classes that are counted from 0 need no names; with gaps the rows are carried. */
  @Test
  void numberedClassesStayNumbersAndGapsAreCarried() throws Exception {
    Scenario numbered = made("a,y\n1,0\n4,1\n7,2\n", new TableChoices(1, true, List.of(0), true));
    assertThat(((Data.Csv) numbered.data()).classes()).isEmpty();
    assertThat(numbered.model().lastLayer().units()).isEqualTo(3);
    Data carried = made("a,y\n1,3.5\n,6\n7,9\n8,10\n", null).data();
    assertThat(carried).isInstanceOf(Data.Inline.class);
    assertThat(((Data.Inline) carried).rows())
        .isDeepEqualTo(new double[][] {{1, 3.5}, {7, 9}, {8, 10}});
  }

  private static Scenario scenario(String name) {
    return BuiltinScenarios.of(name).orElseThrow().scenario();
  }

  private static Experiment revised(Scenario scenario, Experiment last) throws ScenarioException {
    return Experiment.revise(new ScenarioFile(scenario, "s", Path.of("")), last, Progress.NONE);
  }

  /** Rows are read anew only where they, or what their target must be, are others. */
  @Test
  void aChangeReadsRowsOnlyWhereItConcernsThem() throws Exception {
    Scenario line = scenario("line");
    Experiment before = ready(line);
    Experiment seeded = revised(line.withFit(line.fit().withSeed(9)), before);
    assertThat(seeded.dataset()).isSameAs(before.dataset());
    Scenario scaled = line.withData(line.data().withStandardize(!line.data().standardize()));
    assertThat(revised(scaled, before).dataset()).isSameAs(before.dataset());
    Data.Builtin set = (Data.Builtin) line.data();
    Scenario fewer = downhill.scenario.edit.DataEdits.withRows(line, set, 7);
    assertThat(revised(fewer, before).dataset().size()).isEqualTo(7);
    Scenario iris = scenario("iris");
    Experiment flowers = ready(iris);
    assertThat(revised(iris.withFit(iris.fit().withSeed(9)), flowers).dataset())
        .isSameAs(flowers.dataset());
  }

  @Test
  void rowsThatAreHeldBackHaveTargetsToo() throws Exception {
    Scenario line = scenario("line");
    Experiment held = ready(line.withFit(line.fit().withValidationSplit(0.25)));
    int trained = held.training().size();
    double[] targets = held.dataset().targets();
    assertThat(held.validation().size()).isPositive();
    for (int row : new int[] {0, trained - 1, trained, targets.length - 1}) {
      assertThat(held.targets(row)).containsExactly(targets[row]);
    }
  }

  @Test
  void anExperimentKnowsItsKind() throws Exception {
    Experiment line = ready(scenario("line"));
    assertThat(line.linearRegression()).isTrue();
    assertThat(line.classTarget()).isFalse();
    Experiment iris = ready(scenario("iris"));
    assertThat(iris.classTarget()).isTrue();
    assertThat(iris.linearRegression()).isFalse();
    Experiment moons = ready(scenario("moons"));
    assertThat(moons.classTarget()).isFalse();
    assertThat(moons.linearRegression()).isFalse();
  }

  @Test
  void othersWeightsMayBeTheStart() throws Exception {
    Experiment line = ready(scenario("line"));
    Weights zeros = Weights.zeros(line.model());
    Experiment from = line.startingAt(zeros);
    assertThat(from.start()).isSameAs(zeros);
    assertThat(from.dataset()).isSameAs(line.dataset());
    assertThat(line.backpropagation(4)).isNotNull();
    Experiment given =
        Experiment.prepare(new ScenarioFile(line.scenario(), "s", Path.of("")), line.dataset());
    assertThat(given.dataset()).isSameAs(line.dataset());
  }

  /** A compared run of its own seed draws its own weights, and may hold back its own rows. */
  @Test
  void aComparedRunIsAnExperimentOfItsOwn() throws Exception {
    Scenario line = scenario("line");
    Experiment main = ready(line);
    var same = new Branch("same", line.compile(), line.fit());
    assertThat(main.of(same).start()).isSameAs(main.start());
    var seeded = new Branch("seeded", line.compile(), line.fit().withSeed(99));
    Experiment other = main.of(seeded);
    assertThat(other.start().get(0)).isNotEqualTo(main.start().get(0));
    assertThat(other.training()).isSameAs(main.training());
    var split = new Branch("split", line.compile(), line.fit().withValidationSplit(0.5));
    Experiment half = main.of(split);
    assertThat(half.training().size()).isEqualTo(main.dataset().size() / 2);
    assertThat(half.dataset()).isSameAs(main.dataset());
  }
}
