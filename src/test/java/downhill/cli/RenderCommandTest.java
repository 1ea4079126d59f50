package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.cli.RenderRequest.StepRange;
import downhill.picture.scene.SceneView;
import downhill.words.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RenderCommandTest {
  private static final String SCENARIO =
      "src/main/resources/downhill/scenario/builtin/moons.downhill";

  private final List<RenderRequest> requests = new ArrayList<>();

  private final PictureWriter writer =
      new PictureWriter() {
        @Override
        public List<String> views() {
          return List.of("network", "loss");
        }

        @Override
        public List<String> themes() {
          return List.of("light", "dark");
        }

        @Override
        public List<String> endings() {
          return List.of(".png", ".gif");
        }

        @Override
        public void write(RenderRequest request) {
          requests.add(request);
        }
      };

  private CommandLineRun render(String line) {
    return CommandLineRun.of(
        Optional.of(writer), false, ("render " + SCENARIO + " " + line).split(" "));
  }

  @Test
  void isListedOnceSomebodyDraws() {
    assertThat(CommandLineRun.of(Optional.of(writer), false, "--help").out()).contains("  render ");
  }

  @ParameterizedTest
  @EnumSource(SceneView.class)
  void itsHelpNamesEveryView(SceneView view) {
    for (String language : List.of("en", "ko")) {
      String help =
          CommandLineRun.of(Optional.of(writer), false, "render", "--help", "--lang", language)
              .out();
      String views = help.substring(help.indexOf("--view VIEW  "), help.indexOf("--out FILE  "));
      assertThat(views).containsPattern("\\b" + view.id() + "\\b");
    }
  }

  @Test
  void handsOverWhatWasAskedFor() {
    CommandLineRun run =
        render("--view loss --out p.PNG --step 7 --size 800x600 --theme dark --lang ko");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    RenderRequest request = requests.getFirst();
    assertThat(request.view()).isEqualTo("loss");
    assertThat(request.out()).isEqualTo(Path.of("p.PNG"));
    assertThat(request.steps()).contains(new StepRange(7, 7));
    assertThat(request.width()).isEqualTo(800);
    assertThat(request.height()).isEqualTo(600);
    assertThat(request.theme()).isEqualTo("dark");
    assertThat(request.language()).isEqualTo(Language.KO);
  }

  @Test
  void endingsAreTheSameInCapitals() {
    CommandLineRun run = render("--view loss --out p.GIF --step 2..5");
    assertThat(run.err()).isEmpty();
    assertThat(requests.getFirst().steps()).contains(new StepRange(2, 5));
  }

  @Test
  void withoutAStepShowsTheEndInTheUsualSize() {
    render("--view network --out p.png");
    assertThat(requests.getFirst().steps()).isEmpty();
    assertThat(requests.getFirst().width()).isEqualTo(1280);
    assertThat(requests.getFirst().theme()).isEqualTo("light");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out p.png | expected the option --view",
        "--view cat --out p.png | --view: expected one of network, loss",
        "--view loss | expected the option --out",
        "--view loss --out p.jpg | --out: expected a file ending in .png, .gif",
        "--view loss --out p.png --step x | --step",
        "--view loss --out p.png --step 1..2..3 | --step: expected one number",
        "--view loss --out p.png --step 5..3 | --step",
        "--view loss --out p.png --size 10x10 | --size",
        "--view loss --out p.png --size big | --size: expected WIDTHxHEIGHT",
        "--view loss --out p.png --theme pink | --theme",
      })
  void refusesWhatItCannotDraw(String options, String sentence) {
    CommandLineRun run = render(options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
    assertThat(requests).isEmpty();
  }
}
