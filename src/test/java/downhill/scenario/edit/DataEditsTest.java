package downhill.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.engine.activation.Softmax;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Data;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioReader;
import downhill.scenario.ScenarioWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that are changed by hand can be trained, and read back from a file. */
final class DataEditsTest {
  private static Scenario scenario(String name) {
    return BuiltinScenarios.of(name).orElseThrow().scenario();
  }

  private static Data.Builtin set(Scenario scenario) {
    return (Data.Builtin) scenario.data();
  }

  /** The network of the moons on another set of two classes. */
  private static Scenario on(BuiltinDataset other) {
    Scenario moons = scenario("moons");
    return moons.withData(new Data.Builtin(other, 60, 0.1, 3, 2, List.of(), Map.of(), false));
  }

  /** Trains nothing, but makes ready; and reads back what was written. */
  private static Experiment prepared(Scenario scenario) throws Exception {
    String text = ScenarioWriter.write(scenario);
    assertThat(ScenarioReader.read(text, "changed.downhill")).isEqualTo(scenario);
    return Experiment.prepare(scenario, Path.of(""), Progress.NONE);
  }

  @Test
  void aMadeSetIsDrawnOtherwise() throws Exception {
    Scenario moons = scenario("moons");
    Scenario fewer = DataEdits.withRows(moons, set(moons), 40);
    assertThat(prepared(fewer).dataset().size()).isEqualTo(40);
    double[] before = prepared(fewer).dataset().rows()[0];
    assertThat(prepared(DataEdits.withSeed(fewer, set(fewer), 99)).dataset().rows()[0])
        .isNotEqualTo(before);
    assertThat(prepared(DataEdits.withNoise(fewer, set(fewer), 0.5)).dataset().rows()[0])
        .isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5})
  void everyClassGetsAnOutput(int classes) throws Exception {
    Scenario blobs = on(BuiltinDataset.BLOBS);
    Experiment changed = prepared(DataEdits.withClasses(blobs, set(blobs), classes));
    assertThat(changed.model().outputs()).isEqualTo(classes == 2 ? 1 : classes);
    assertThat(changed.dataset().classes()).hasSize(classes);
  }

  @Test
  void oneSigmoidGivesWayToASoftmaxForThreeClasses() throws Exception {
    Scenario two = on(BuiltinDataset.SPIRALS);
    Experiment three = prepared(DataEdits.withClasses(two, set(two), 3));
    assertThat(three.model().outputs()).isEqualTo(3);
    assertThat(three.model().lastLayer().activation()).isInstanceOf(Softmax.class);
  }

  @Test
  void rowsAreHeldBackAsWanted() throws Exception {
    Experiment split = prepared(DataEdits.withSplit(scenario("line"), 0.25));
    int rows = split.dataset().size();
    assertThat(split.training().size()).isEqualTo((int) Math.floor(rows * 0.75));
    assertThat(split.validation().size()).isEqualTo(rows - split.training().size());
  }

  @Test
  void singleRowsAreChangedAndTheOthersStay() throws Exception {
    Scenario line = scenario("line");
    Dataset rows = prepared(line).dataset();
    double second = rows.targets()[1];
    Scenario added = DataEdits.withRowAdded(line, rows, new double[] {9, -4});
    Dataset more = prepared(added).dataset();
    assertThat(added.data()).isInstanceOf(Data.Inline.class);
    assertThat(more.size()).isEqualTo(rows.size() + 1);
    assertThat(more.rows()[rows.size()]).containsExactly(9);
    assertThat(more.targets()[rows.size()]).isEqualTo(-4);
    assertThat(more.targets()[1]).isEqualTo(second);
    Dataset fewer = prepared(DataEdits.withRowRemoved(added, more, 0)).dataset();
    assertThat(fewer.size()).isEqualTo(rows.size());
    assertThat(fewer.targets()[0]).isEqualTo(second);
    Dataset cell = prepared(DataEdits.withCell(added, more, 1, 0, 0.5)).dataset();
    assertThat(cell.rows()[1]).containsExactly(0.5);
    assertThat(cell.targets()[1]).isEqualTo(second);
    assertThat(more.rows()[1]).isEqualTo(rows.rows()[1]);
  }

  @Test
  void aDrawnSampleHasAClass() throws Exception {
    Scenario moons = scenario("moons");
    Dataset rows = prepared(moons).dataset();
    Scenario added = DataEdits.withRowAdded(moons, rows, new double[] {0.5, 0.25, 1});
    Dataset more = prepared(added).dataset();
    assertThat(more.targets()[rows.size()]).isEqualTo(1);
    assertThat(more.classes()).isEqualTo(rows.classes());
  }

  @Test
  void theLastRowStays() throws Exception {
    Scenario line = scenario("line");
    Scenario one = DataEdits.withRows(line, set(line), 1);
    assertThat(DataEdits.withRowRemoved(one, prepared(one).dataset(), 0)).isSameAs(one);
  }
}
