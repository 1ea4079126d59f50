package downhill.app.sigmoid;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.page.ShownPage;
import downhill.app.sigmoid.OutputEntry.Kind;
import downhill.data.Progress;
import downhill.lab.explain.LogBase;
import downhill.picture.softmax.BinaryPart;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Works every equation of every page about one output out again from its text. */
final class OutputWalkTest {
  private final LocalWords words = new Localization(Language.EN).beside(OutputPage.class);
  private final SigmoidViewModel model = new SigmoidViewModel();
  private final List<String> broken = new ArrayList<>();
  private int equations;

  @ParameterizedTest
  @ValueSource(strings = {"logistic", "binary-leaky-rmsprop", "binary-mse-on-sigmoid"})
  void everyEquationHoldsForTheSamplesOfANetwork(String name) throws ScenarioException {
    Path folder = Path.of("src/test/resources/oracle");
    var scenario = ScenarioReader.read(folder.resolve(name + ".downhill"));
    Experiment experiment = Experiment.prepare(scenario, folder, Progress.NONE);
    for (long step : new long[] {0, 1, experiment.trainer().stepsPerEpoch() + 1}) {
      for (int row = 0; row < 12; row++) {
        model.following().show(Runs.at(experiment, step), row);
        walk();
      }
    }
    assertThat(broken.stream().limit(5)).isEmpty();
    assertThat(equations).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-8, 1", "8, 0.7", "12.25, 0", "-40, 0", "0.4055, 0.5"})
  void everyEquationHoldsForWhatAHandTypes(String z, String y) {
    assertThat(model.enter(Kind.SCORE, z) && model.enter(Kind.TRUTH, y)).isTrue();
    walk();
    assertThat(broken.stream().limit(5)).isEmpty();
  }

  private void walk() {
    for (LogBase base : LogBase.values()) {
      model.measure(base);
      for (BinaryPart part : BinaryPart.values()) {
        var page = new ShownPage(OutputPage.of(model, part, words));
        equations += page.equations();
        page.broken().forEach(each -> broken.add(model.desk() + ", " + part + ": " + each));
        for (Link link : page.links()) {
          if (link instanceof Link.Column(int place)) {
            assertThat(BinaryPart.at(place)).isNotEqualTo(part);
          }
        }
      }
    }
  }
}
