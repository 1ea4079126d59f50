package downhill.picture.scene;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.data.Progress;
import downhill.lab.session.Recording;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.surface.RecordingSurface;
import downhill.picture.surface.SvgSurface;
import downhill.picture.surface.TextOverlap;
import downhill.scenario.BuiltinScenarios;
import downhill.scenario.Experiment;
import downhill.scenario.ScenarioFile;
import downhill.words.Language;
import downhill.words.Words;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view of every scenario that comes with the program, in both languages and many sizes. */
class SceneTest {
  private static final int[][] SIZES = {{584, 430}, {832, 600}, {1280, 720}, {352, 260}};

  static Stream<String> scenarios() {
    return BuiltinScenarios.ids().stream();
  }

  private static Recording run(String id, long steps) throws Exception {
    ScenarioFile file = BuiltinScenarios.of(id).orElseThrow();
    Recording run = new Recording(Experiment.prepare(file, Progress.NONE));
    run.begin();
    run.seek(steps);
    return run;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noWordsTouchOrLeaveThePicture(String id) throws Exception {
    for (long steps : new long[] {0, 1, 45}) {
      Scene scene = new Scene(run(id, steps), 160);
      for (SceneView view : SceneView.values()) {
        for (Language language : Language.values()) {
          Words words = new Words(Palette.class, language);
          for (int[] size : SIZES) {
            RecordingSurface surface = new RecordingSurface();
            Palette palette = Palette.of(Theme.LIGHT);
            scene.paint(surface, size[0], size[1], view, palette, words);
            assertThat(TextOverlap.faults(surface, size[0], size[1]))
                .as("%s %s %s at step %d, width %d", id, view, language, steps, size[0])
                .isEmpty();
            assertThat(surface.openClips()).isZero();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void thePictureIsTheSameInBothThemesButForItsColours(String id) throws Exception {
    Scene scene = new Scene(run(id, 20), 160);
    Words words = new Words(Palette.class, Language.EN);
    for (SceneView view : SceneView.values()) {
      RecordingSurface light = new RecordingSurface();
      RecordingSurface dark = new RecordingSurface();
      scene.paint(light, 584, 430, view, Palette.of(Theme.LIGHT), words);
      scene.paint(dark, 584, 430, view, Palette.of(Theme.DARK), words);
      assertThat(dark.texts()).isEqualTo(light.texts());
      assertThat(dark.marks()).hasSameSizeAs(light.marks());
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theSmallestSheetIsDrawnWithoutComplaint(String id) throws Exception {
    Scene scene = new Scene(run(id, 3), 160);
    SceneSheet sheet = new SceneSheet(scene, "A title", 160, 10);
    Words words = new Words(Palette.class, Language.KO);
    for (SceneView view : SceneView.values()) {
      SvgSurface surface = new SvgSurface(64, 64);
      sheet.paint(surface, 64, 64, view, Palette.of(Theme.DARK), words);
      assertThat(surface.document()).endsWith("</svg>\n");
    }
  }

  @Test
  void aSheetSaysWhatItShows() throws Exception {
    Scene scene = new Scene(run("ice-cream", 37), 160);
    SceneSheet sheet = new SceneSheet(scene, "Ice-cream sales", 160, 10);
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, Language.EN);
    sheet.paint(surface, 832, 600, SceneView.LOSS, Palette.of(Theme.LIGHT), words);
    assertThat(surface.texts())
        .contains(
            "Ice-cream sales",
            "Loss · step 37 of 160 · epoch 3 of 10",
            "loss (Keras prints)",
            "loss at end of epoch",
            "batch loss",
            "not run yet",
            "epoch",
            "y: mean squared error (cones²), log scale");
  }

  /** In the window the curve stands beside the contours; on a sheet there is none. */
  @Test
  void contoursOnASheetSpeakOfNothingBesideThem() throws Exception {
    Scene scene = new Scene(run("ice-cream", 37), 160);
    SceneSheet sheet = new SceneSheet(scene, "Ice-cream sales", 160, 10);
    RecordingSurface surface = new RecordingSurface();
    Words words = new Words(Palette.class, Language.EN);
    sheet.paint(surface, 832, 600, SceneView.CONTOUR, Palette.of(Theme.LIGHT), words);
    assertThat(surface.texts()).contains("start").doesNotContain(words.text("landscape.curve"));
  }
}
