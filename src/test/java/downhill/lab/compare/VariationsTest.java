package downhill.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.engine.optimizer.Adam;
import downhill.engine.optimizer.Optimizer;
import downhill.engine.optimizer.RmsProp;
import downhill.engine.optimizer.Sgd;
import downhill.lab.TestExperiments;
import downhill.scenario.Branch;
import downhill.scenario.FitSettings;
import downhill.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VariationsTest {
  private static Scenario scenario(double rate) {
    FitSettings fit = new FitSettings(2, 5, true, 0, 41);
    return TestExperiments.regression(new Sgd(rate, 0.5, true), fit, 10).scenario();
  }

  @Test
  void learningRatesAreRoundNumbersAroundTheScenariosOwn() {
    List<Branch> branches = Variations.learningRates(scenario(0.1));
    assertThat(branches)
        .extracting(branch -> branch.compile().optimizer())
        .containsExactly(
            new Sgd(0.001, 0.5, true),
            new Sgd(0.003, 0.5, true),
            new Sgd(0.01, 0.5, true),
            new Sgd(0.03, 0.5, true),
            new Sgd(0.1, 0.5, true),
            new Sgd(0.3, 0.5, true),
            new Sgd(1, 0.5, true),
            new Sgd(3, 0.5, true),
            new Sgd(10, 0.5, true));
    assertThat(branches)
        .extracting(Branch::name)
        .containsExactly("0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10");
    assertThat(branches).extracting(Branch::fit).containsOnly(scenario(0.1).fit());
  }

  @Test
  void ratesNoDoubleCanHoldAreLeftOut() {
    assertThat(Variations.learningRates(scenario(1e308))).hasSize(5);
    assertThat(Variations.learningRates(scenario(Double.MIN_VALUE))).hasSizeGreaterThan(4);
    assertThat(Variations.learningRates(scenario(2e-7)))
        .extracting(Branch::name)
        .contains("2e-7", "6e-7", "2e-5");
  }

  @Test
  void theRaceHasFourRulesAtOneRate() {
    assertThat(Variations.optimizers(scenario(0.05)))
        .extracting(branch -> branch.compile().optimizer())
        .containsExactly(
            new Sgd(0.05),
            new Sgd(0.05, 0.9, false),
            new RmsProp(0.05, 0.9, 0, 1e-7),
            new Adam(0.05, 0.9, 0.999, 1e-7));
  }

  @Test
  void nineSeedsOfOneSetting() {
    List<Branch> seeds = Variations.seeds(scenario(0.1));
    assertThat(seeds)
        .extracting(branch -> branch.fit().seed())
        .containsExactly(41L, 42L, 43L, 44L, 45L, 46L, 47L, 48L, 49L);
    assertThat(seeds).extracting(Branch::compile).containsOnly(scenario(0.1).compile());
  }

  private static Branch differing(Optimizer optimizer, int batchSize, Difference difference) {
    FitSettings fit = new FitSettings(2, batchSize, true, 0, 41);
    Scenario scenario = TestExperiments.regression(optimizer, fit, 10).scenario();
    return Variations.differing(Variations.same(scenario, "same"), difference, 500, "other");
  }

  @Test
  void aRunDiffersInTheOneThingAskedForAlone() {
    Sgd sgd = new Sgd(0.1);
    assertThat(differing(sgd, 32, Difference.LEARNING_RATE).compile().optimizer())
        .isEqualTo(new Sgd(0.03));
    assertThat(differing(sgd, 32, Difference.OPTIMIZER).compile().optimizer())
        .isEqualTo(new Sgd(0.1, 0.9, false));
    assertThat(differing(new Adam(0.01, 0.9, 0.999, 1e-7), 32, Difference.OPTIMIZER))
        .extracting(other -> other.compile().optimizer())
        .isEqualTo(new RmsProp(0.01, 0.9, 0, 1e-7));
    assertThat(differing(sgd, 32, Difference.SEED).fit())
        .isEqualTo(new FitSettings(2, 32, true, 0, 42));
    assertThat(differing(sgd, 32, Difference.SEED).compile().optimizer()).isEqualTo(sgd);
    assertThat(differing(sgd, 32, Difference.SEED).name()).isEqualTo("other");
  }

  @ParameterizedTest
  @CsvSource({"1,4", "32,128", "62,248", "63,62", "500,62", "100000,62"})
  void anotherBatchSizeIsNeitherTheSameNorAllButAll(int own, int other) {
    assertThat(differing(new Sgd(0.1), own, Difference.BATCH_SIZE).fit().batchSize())
        .isEqualTo(other);
  }
}
