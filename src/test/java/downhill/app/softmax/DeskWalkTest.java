package downhill.app.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Runs;
import downhill.app.desk.DeskSource;
import downhill.app.desk.MadeTable;
import downhill.app.formula.Span;
import downhill.app.formula.Tone;
import downhill.app.i18n.LocalWords;
import downhill.app.i18n.Localization;
import downhill.app.link.Link;
import downhill.app.page.Block;
import downhill.app.page.InspectorPage;
import downhill.app.page.ShownPage;
import downhill.app.picture.PictureWords;
import downhill.data.Progress;
import downhill.lab.explain.LogBase;
import downhill.lab.explain.softmax.DeskSupply;
import downhill.lab.explain.softmax.ScoreDesk;
import downhill.picture.softmax.DeskColumn;
import downhill.picture.softmax.WhatIf;
import downhill.picture.softmax.WhatIfNumber;
import downhill.picture.softmax.WhatIfPart;
import downhill.picture.softmax.WhatIfPicture;
import downhill.picture.softmax.WhatIfScene;
import downhill.scenario.Experiment;
import downhill.scenario.Scenario;
import downhill.scenario.ScenarioException;
import downhill.scenario.ScenarioReader;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Asks "why?" of every column of the softmax desk and of every number of the other recipes, until
 * no new page comes, and works every shown equation out again from its text.
 */
final class DeskWalkTest {
  private static final double WIDTH = 300;

  private final LocalWords words = new Localization(Language.EN).beside(SoftmaxLab.class);
  private final List<String> broken = new ArrayList<>();
  private int equations;

  @ParameterizedTest
  @ValueSource(strings = {"softmax-mlp-adam", "softmax-sparse"})
  void everyEquationHoldsForTheSamplesOfANetwork(String name) throws ScenarioException {
    Path folder = Path.of("src/test/resources/oracle");
    Scenario scenario = ScenarioReader.read(folder.resolve(name + ".downhill"));
    Experiment experiment = Experiment.prepare(scenario, folder, Progress.NONE);
    for (long step : new long[] {0, 1, experiment.trainer().stepsPerEpoch() + 1}) {
      var weights = Runs.at(experiment, step).snapshot().weights();
      for (int row = 0; row < 8; row++) {
        for (LogBase base : LogBase.values()) {
          for (double temperature : new double[] {1, 0.37, 2.5}) {
            ScoreDesk turned = ScoreDesk.FIRST.withBase(base).withTemperature(temperature);
            walk(DeskSupply.fill(turned, experiment, weights, row).orElseThrow());
          }
        }
      }
    }
    assertThat(broken.stream().limit(5)).isEmpty();
    assertThat(equations).isGreaterThan(10_000);
  }

  /** Far and near, beyond float32 and beyond double; where float32 has only 0, nothing holds. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, 0.1",
    "-8, 0, 8",
    "90, 89, 88.1",
    "720, 719, 718.1",
    "-60, -65, -70",
    "5, 5, 5",
    "-0.4055, 0.4055, -1.3863",
    "30, -30, 0"
  })
  void everyEquationHoldsForScoresOfAHand(double first, double second, double third) {
    for (int truth = 0; truth < 3; truth++) {
      ScoreDesk desk =
          ScoreDesk.FIRST.withScores(List.of(first, second, third)).withTrueClass(truth);
      walk(desk);
      walk(desk.withAdded(-3.5));
    }
    walk(ScoreDesk.FIRST.withTarget(List.of(0.7, 0.2, 0.1)));
    assertThat(broken.stream().limit(5)).isEmpty();
  }

  /** The text is what is worked out: 1 / (1 + exp(8)) is 0.0003, not 0.0004. */
  @Test
  void anEquationThatDoesNotHoldIsFound() {
    assertThat(new ShownPage(page("1 / (1 + exp(8.0))", "0.0003", 0.00034)).broken()).isEmpty();
    assertThat(new ShownPage(page("1 / (1 + exp(8.0))", "0.0004", 0.0004)).broken()).hasSize(1);
    assertThat(new ShownPage(page("−1 · log₂ 0.2500", "2.0000", 2)).broken()).isEmpty();
    assertThat(new ShownPage(page("−1 · log₂ 0.2500", "2.1000", 2.1)).broken()).hasSize(1);
  }

  private static InspectorPage page(String terms, String shown, double value) {
    Block.Row row =
        MadeTable.row(0, "A", Span.formula(terms), Span.number(shown, value, Tone.PLAIN));
    Block table = MadeTable.of(List.of("class", "how", "result"), List.of(row), "");
    return new InspectorPage("", "", List.of(table), List.of());
  }

  /** Each number on the card of other recipes has its page, and all of a page lead to pages. */
  @ParameterizedTest
  @EnumSource(WhatIf.class)
  void everyNumberOfARecipeLeadsToItsPage(WhatIf recipe) {
    for (double temperature : new double[] {1, 2}) {
      ScoreDesk desk = ScoreDesk.FIRST.withTemperature(temperature);
      WhatIfPicture picture = WhatIfScene.of(desk, recipe, PictureWords.in(Language.EN));
      List<WhatIfNumber> numbers = WhatIfNumber.all(picture, WIDTH);
      for (WhatIfNumber number : numbers) {
        InspectorPage page = page(desk, number.place());
        boolean same = page.sections().toString().contains(shown(picture, number));
        assertThat(same).as("%s: %s", number.spoken(), page.title()).isTrue();
      }
    }
  }

  /** A number of what is asked about together, as it is written on the card. */
  private static String shown(WhatIfPicture picture, WhatIfNumber number) {
    int column = picture.heads().indexOf(number.spoken());
    if (column < 0) {
      return number.spoken().substring(number.spoken().lastIndexOf(' ') + 1);
    }
    String text = picture.rows().getFirst().get(column);
    return text.contains(".") ? text.substring(0, text.length() - 1) : text;
  }

  private void walk(ScoreDesk desk) {
    Set<Integer> seen = new LinkedHashSet<>();
    for (DeskColumn column : DeskColumn.values()) {
      seen.add(column.place());
    }
    for (WhatIfPart part : WhatIfPart.values()) {
      seen.add(part.place());
    }
    Queue<Integer> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      int place = waiting.remove();
      var page = new ShownPage(page(desk, place));
      equations += page.equations();
      page.broken().forEach(each -> broken.add(desk + ", " + place + ": " + each));
      for (Link link : page.links()) {
        if (link instanceof Link.Column(int next) && seen.add(next)) {
          waiting.add(next);
        }
      }
    }
  }

  private InspectorPage page(ScoreDesk desk, int place) {
    Optional<WhatIfPart> part = WhatIfPart.at(place);
    return part.isPresent()
        ? WhatIfPage.of(desk, part.get(), words)
        : ColumnPage.of(
            desk, DeskColumn.at(place), new DeskSource.ByHand(), k -> Optional.empty(), words);
  }
}
