package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.app.message.Message;
import downhill.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalmHandlerTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<Message> said = new ArrayList<>();
  private final CalmHandler handler =
      new CalmHandler(said::add, new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void saysOneSentenceAndWritesAllOfTheExceptionOnce() {
    Fx.start();
    for (int frame = 0; frame < 3; frame++) {
      handler.uncaughtException(
          Thread.currentThread(), new ArithmeticException("frame " + frame + " failed"));
    }
    Fx.settle();
    assertThat(said).singleElement().satisfies(CalmHandlerTest::isCalm);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("frame 0 failed", "CalmHandlerTest")
        .doesNotContain("frame 1 failed");
  }

  private static void isCalm(Message message) {
    assertThat(message.sentence().apply(Language.EN))
        .contains("ArithmeticException")
        .doesNotContain("at downhill");
    assertThat(message.sentence().apply(Language.KO)).containsPattern("[가-힣]");
  }
}
