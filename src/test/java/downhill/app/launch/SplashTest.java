package downhill.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import downhill.app.Fx;
import downhill.picture.Theme;
import downhill.words.Language;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SplashTest {
  @ParameterizedTest
  @EnumSource(Theme.class)
  void standsInTheWindowsSizeAndColourUntilTheLabsAreMade(Theme theme) throws Exception {
    var stage = new CompletableFuture<Stage>();
    var meanwhile = new CompletableFuture<Boolean>();
    var then = new CompletableFuture<Boolean>();
    Fx.run(() -> {
      var opened = new Stage();
      Splash.show(
          opened,
          new Preferences(Language.EN, theme, 960, 640),
          new WritableImage(1, 1),
          () -> meanwhile.complete(then.isDone()),
          () -> then.complete(opened.isShowing()));
      stage.complete(opened);
    });
    assertThat(then.get(60, TimeUnit.SECONDS)).isTrue();
    assertThat(meanwhile.getNow(true)).isFalse();
    Fx.run(() -> {
      var scene = stage.join().getScene();
      assertThat(scene.getWidth()).isEqualTo(960);
      assertThat(scene.getHeight()).isEqualTo(640);
      // As the token sheets say: white, and the dark theme's surface.
      boolean light = ((Color) scene.getFill()).getBrightness() > 0.9;
      assertThat(light).isEqualTo(theme == Theme.LIGHT);
      stage.join().hide();
    });
  }
}
