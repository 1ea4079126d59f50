package downhill.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.data.Progress;
import downhill.lab.session.Recording;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.RecordingSurface.Mark;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.words.Language;
import downhill.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The views that are made of words: code, progress lines, samples, the confusion matrix. */
class WrittenViewsTest {
  private static final Palette LIGHT = Palette.of(Theme.LIGHT);

  private static RecordingSurface paint(
      String id, long step, SceneView view, Language language, int width, int height)
      throws Exception {
    Recording run =
        new Recording(Experiment.prepare(BuiltinScenarios.of(id).orElseThrow(), Progress.NONE));
    run.begin();
    run.seek(step);
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, language);
    new Scene(run, 160).paint(surface, width, height, view, LIGHT, words);
    return surface;
  }

  @Test
  void theCodeIsThatOfTheScenario() throws Exception {
    List<String> code = paint("ice-cream", 0, SceneView.CODE, Language.KO, 832, 600).texts();
    // 160 steps are planned, 16 an epoch.
    assertThat(code).contains("Dense(", "1", "\"mse\"", "epochs=", "10", "batch_size=", "32");
  }

  @Test
  void aPictureTooLowForTheCodeSaysThatItGoesOn() throws Exception {
    List<String> code = paint("ice-cream", 0, SceneView.CODE, Language.EN, 832, 120).texts();
    assertThat(code.getLast()).isEqualTo("…");
    assertThat(code).doesNotContain("model.predict(x)");
  }

  @Test
  void theProgressLinesEndWithTheStep() throws Exception {
    RecordingSurface fit = paint("ice-cream", 21, SceneView.FIT, Language.EN, 1280, 600);
    // Step 21 is the fifth of the sixteen batches of epoch 2.
    assertThat(fit.texts()).contains("Epoch 1/10", "16/16", "Epoch 2/10");
    assertThat(fit.texts().get(fit.texts().size() - 2).strip()).isEqualTo("5/16");
    List<Mark.Filled> bars =
        fit.all(Mark.Filled.class).stream()
            .filter(bar -> bar.fill().rgb() != LIGHT.inset())
            .toList();
    double done = bars.get(bars.size() - 2).box().width();
    double left = bars.getLast().box().width();
    // Keras fills int(20 · 5 / 16) = 6 of its 20 cells.
    assertThat(done / (done + left)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void beforeTheFirstStepNothingIsPrinted() throws Exception {
    assertThat(paint("ice-cream", 0, SceneView.FIT, Language.EN, 832, 600).texts())
        .containsExactly("Nothing printed yet: fit has not taken a step.");
  }

  @Test
  void theSamplesAreThoseOfTheDataWithTheBatchShaded() throws Exception {
    RecordingSurface table = paint("iris", 3, SceneView.SAMPLES, Language.EN, 832, 600);
    // A flower of Fisher's data that stands first here: 6.3, 2.7, 4.9, 1.8, virginica.
    assertThat(table.texts()).contains("6.3", "2.7", "4.9", "1.8", "virginica", "prediction");
    assertThat(table.all(Mark.Filled.class))
        .anyMatch(mark -> mark.fill().rgb() == LIGHT.accentSoft());
  }

  @Test
  void aNarrowTableKeepsTargetAndPredictionAndSaysWhatIsLeftOut() throws Exception {
    List<String> texts = paint("iris", 3, SceneView.SAMPLES, Language.EN, 400, 300).texts();
    assertThat(texts)
        .contains("species", "prediction")
        .anyMatch(text -> text.contains("columns left out: "));
  }

  @Test
  void theMatrixCountsEverySampleOnce() throws Exception {
    List<String> texts = paint("iris", 0, SceneView.MATRIX, Language.EN, 832, 600).texts();
    int sum = texts.stream().filter(text -> text.matches("\\d+")).mapToInt(Integer::parseInt).sum();
    assertThat(sum).isEqualTo(trainingRows());
    assertThat(paint("ice-cream", 0, SceneView.MATRIX, Language.KO, 832, 600).texts())
        .containsExactly("정답(판매량)이 숫자라서 혼동 행렬이 없어요. 예측값과 정답은 --view data로 그려요.");
  }

  private static int trainingRows() throws Exception {
    return Experiment.prepare(BuiltinScenarios.of("iris").orElseThrow(), Progress.NONE)
        .training()
        .size();
  }
}
