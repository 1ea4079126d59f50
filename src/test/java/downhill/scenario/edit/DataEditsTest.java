package downhill.scenario.edit;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.BuiltinDataset;
import downhill.data.Dataset;
import downhill.data.Progress;
import downhill.engine.activation.Softmax;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Data;
import downhill.scenario.DrawnScenario;
import downhill.scenario.Experiment;
import downhill.scenario.LayerWeights;
import downhill.scenario.Model;
import downhill.scenario.Problem;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioReader;
import downhill.scenario.ScenarioWriter;
import downhill.words.Language;
import downhill.words.Phrase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Dataset fewer = prepared(changed(DataEdits.withRowsRemoved(added, more, bits(0)))).dataset();
    assertThat(fewer.size()).isEqualTo(rows.size());
    assertThat(fewer.targets()[0]).isEqualTo(second);
    var half = new TypedCells.Taken(new double[][] {{0.5}}, List.of());
    Dataset cell = prepared(changed(DataEdits.withCells(added, more, 1, 0, half))).dataset();
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

  private static Scenario changed(Edit edit) {
    assertThat(edit).isInstanceOf(Edit.Changed.class);
    return ((Edit.Changed) edit).scenario();
  }

  private static Problem refused(Edit edit) {
    assertThat(edit).isInstanceOf(Edit.Refused.class);
    return ((Edit.Refused) edit).problem();
  }

  private static BitSet bits(int... rows) {
    var bits = new BitSet();
    Arrays.stream(rows).forEach(bits::set);
    return bits;
  }

  @Test
  void severalRowsGoAtOnce() throws Exception {
    Scenario drawn = DrawnScenario.CLASSES.file().scenario();
    Dataset rows = prepared(drawn).dataset();
    Dataset fewer =
        prepared(changed(DataEdits.withRowsRemoved(drawn, rows, bits(0, 3, 5, 99)))).dataset();
    assertThat(fewer.rows()).isDeepEqualTo(new double[][] {{-0.7, 1.3}, {1.1, 0.9}, {-0.2, -1.1}});
    assertThat(fewer.targets()).containsExactly(0, 1, 2);
    assertThat(fewer.classes()).containsExactly("A", "B", "C");
  }

  @Test
  void oneRowStaysAndOneOfEachClass() throws Exception {
    Scenario drawn = DrawnScenario.CLASSES.file().scenario();
    Dataset rows = prepared(drawn).dataset();
    Problem all = refused(DataEdits.withRowsRemoved(drawn, rows, bits(0, 1, 2, 3, 4, 5)));
    assertThat(all.what(Language.EN))
        .isEqualTo(
            "expected at least one sample to stay, but these are all 6; leave one out of the"
                + " selection");
    Problem emptied = refused(DataEdits.withRowsRemoved(drawn, rows, bits(0, 1, 2, 4, 5)));
    assertThat(emptied.key()).isEqualTo("rows.emptied");
    assertThat(emptied.args()).containsExactly("A, C");
    Scenario line = scenario("line");
    Scenario one = DataEdits.withRows(line, set(line), 1);
    assertThat(refused(DataEdits.withRowsRemoved(one, prepared(one).dataset(), bits(0))).key())
        .isEqualTo("cell.lastRow");
  }

  /** A class that nobody has cannot lose its last row. */
  @Test
  void aClassWithoutRowsDoesNotMatter() throws Exception {
    Scenario drawn = DrawnScenario.CLASSES.file().scenario();
    Dataset rows = prepared(drawn).dataset();
    var toB = new TypedCells.Taken(new double[][] {{1}, {1}}, rows.classes());
    Scenario noC = changed(DataEdits.withCells(drawn, rows, 4, 2, toB));
    Dataset without = prepared(noC).dataset();
    assertThat(without.targets()).containsExactly(0, 0, 1, 1, 1, 1);
    changed(DataEdits.withRowsRemoved(noC, without, bits(0, 5)));
  }

  @Test
  void aNewClassGetsAnOutput() throws Exception {
    Scenario drawn = DrawnScenario.CLASSES.file().scenario();
    Dataset rows = prepared(drawn).dataset();
    var typed = new TypedCells.Taken(new double[][] {{3}}, List.of("A", "B", "C", "D"));
    Edit.Changed edit = (Edit.Changed) DataEdits.withCells(drawn, rows, 1, 2, typed);
    Experiment four = prepared(edit.scenario());
    assertThat(four.model().outputs()).isEqualTo(4);
    assertThat(four.dataset().classes()).containsExactly("A", "B", "C", "D");
    assertThat(four.training().targets()[1]).containsExactly(0, 0, 0, 1);
    assertThat(edit.scenario().compile()).isEqualTo(drawn.compile());
    assertThat(edit.notes().stream().map(note -> Edit.say(note, Language.EN)))
        .containsExactly("New class: D.", "The last layer has 4 units now, one for each class.");
  }

  @Test
  void aThirdClassTakesASoftmaxInThePlaceOfASigmoid() throws Exception {
    Scenario moons = scenario("moons");
    Experiment before = prepared(moons);
    Dataset rows = before.dataset();
    assertThat(before.model().outputs()).isEqualTo(1);
    List<String> classes =
        List.of(rows.classes().getFirst(), rows.classes().getLast(), "third", "fourth");
    var typed = new TypedCells.Taken(new double[][] {{2}, {3}}, classes);
    Edit.Changed edit = (Edit.Changed) DataEdits.withCells(moons, rows, 0, 2, typed);
    Experiment after = prepared(edit.scenario());
    assertThat(after.model().outputs()).isEqualTo(4);
    assertThat(after.model().lastLayer().activation()).isInstanceOf(Softmax.class);
    assertThat(edit.scenario().compile().loss().kerasName()).isEqualTo("categorical_crossentropy");
    assertThat(Edit.say(edit.notes().getFirst(), Language.EN))
        .isEqualTo("New classes: third, fourth.");
    assertThat(edit.notes().get(1).key()).isEqualTo("note.outputsOfSoftmax");
  }

  @Test
  void givenWeightsOfOtherLayersStay() throws Exception {
    Scenario drawn = DrawnScenario.CLASSES.file().scenario();
    Experiment experiment = prepared(drawn);
    List<LayerWeights> given = LayerWeights.of(experiment.start());
    Scenario weighted = drawn.withModel(new Model(drawn.model().layers(), Optional.of(given)));
    var typed = new TypedCells.Taken(new double[][] {{3}}, List.of("A", "B", "C", "D"));
    Edit.Changed edit =
        (Edit.Changed) DataEdits.withCells(weighted, experiment.dataset(), 1, 2, typed);
    List<LayerWeights> kept = edit.scenario().model().weights().orElseThrow();
    assertThat(kept.getFirst()).isEqualTo(given.getFirst());
    assertThat(kept.getLast().bias()).hasSize(4);
    assertThat(edit.notes()).extracting(Phrase::key).contains("note.someDrawn");
    prepared(edit.scenario());
  }
}
