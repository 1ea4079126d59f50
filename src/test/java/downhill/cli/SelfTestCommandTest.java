package downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SelfTestCommandTest {
  @Test
  void saysEveryLabAndEveryCommandThatWorked() {
    CommandLineRun run =
        CommandLineRun.of(
            drawing(".svg", ".png"),
            (language, opened) -> {
              opened.accept("Network");
              opened.accept("Descent");
            },
            "self-test",
            "--lang",
            "en");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .startsWith("ok: Network", "ok: Descent")
        .contains("ok: train ice-cream.downhill --epochs 2 --report report")
        .contains("ok: explain softmax --logits 2,1,0.1 --target 0")
        .allMatch(line -> line.startsWith("ok: "));
  }

  @Test
  void handsItsLanguageOn() {
    List<Language> asked = new ArrayList<>();
    SelfTest labs = (language, opened) -> asked.add(language);
    assertThat(CommandLineRun.of(drawing(), labs, "self-test", "--lang=ko").out())
        .startsWith("확인: ");
    assertThat(asked).containsExactly(Language.KO);
  }

  @Test
  void failsWithOneLineWhereALabDoesNotOpen() {
    CommandLineRun run =
        CommandLineRun.of(
            drawing(),
            (language, opened) -> {
              throw new IOException("Descent: no picture");
            },
            "self-test",
            "--lang",
            "en");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo("downhill: self-test: expected every lab to open, found Descent: no picture\n");
  }

  @Test
  void failsWithWhatACommandSaid() {
    CommandLineRun run =
        CommandLineRun.of(drawing(".svg"), (language, opened) -> {}, "self-test", "--lang", "en");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("--out network.svg\n").doesNotContain("--out descent.png\n");
    assertThat(run.err())
        .startsWith("downhill: self-test: expected exit status 0 of \"render ice-cream.downhill")
        .contains("--out descent.png\", found 2 ");
  }

  private static PictureWriter drawing(String... endings) {
    return new PictureWriter() {
      @Override
      public List<String> views() {
        return List.of("network", "descent");
      }

      @Override
      public List<String> themes() {
        return List.of("light");
      }

      @Override
      public List<String> endings() {
        return List.of(endings);
      }

      @Override
      public void write(RenderRequest request) {}
    };
  }

  @Test
  void takesNoFile() {
    CommandLineRun run =
        CommandLineRun.of(drawing(), (language, opened) -> {}, "self-test", "x.downhill");
    assertThat(run.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void isListedOnlyWhereThereAreLabs(String language) {
    SelfTest labs = (spoken, opened) -> {};
    assertThat(CommandLineRun.of(drawing(), labs, "--help", "--lang", language).out())
        .contains("\n  self-test ");
    assertThat(CommandLineRun.of(drawing(), labs, "self-test", "--help", "--lang", language).out())
        .startsWith("downhill self-test\n");
    assertThat(CommandLineRun.of("--help", "--lang", language).out()).doesNotContain("self-test");
  }
}
