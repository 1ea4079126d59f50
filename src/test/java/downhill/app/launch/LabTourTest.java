package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import downhill.app.Fx;
import downhill.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LabTourTest {
  @BeforeEach
  void startToolkit() {
    Fx.start();
  }

  @Test
  void opensEveryLabInBothLanguages() throws Exception {
    List<String> opened = new ArrayList<>();
    new LabTour().walk(Language.KO, opened::add);
    assertThat(opened)
        .containsExactly(
            "신경망", "경사하강법", "소프트맥스", "엔트로피", "비교", "Network", "Descent", "Softmax", "Entropy",
            "Compare");
  }

  @Test
  void saysWhatFailedInALab() {
    IllegalStateException failure = new IllegalStateException("broken on purpose");
    assertThatThrownBy(() ->
            new LabTour()
                .walk(
                    Language.EN,
                    opened ->
                        Platform.runLater(() -> {
                          throw failure;
                        })))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Descent: ")
        .hasMessageContaining("broken on purpose");
  }
}
