package downhill.app.launch;

import downhill.picture.Palette;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/**
 * What the window shows while its labs are being made: the icon on the window's own colour, in the
 * window's own size. It needs no style sheet, so it is there long before them.
 */
final class Splash {
  /**
   * Drawn beside this thread after the first beat, then brought to the screen on this thread, which
   * has something else to do meanwhile.
   */
  private static final int BEATS = 3;

  private Splash() {}

  /**
   * Shows {@code icon} on {@code stage}.
   *
   * @param meanwhile is run while it is being drawn
   * @param then is run when it can be seen
   */
  static void show(
      Stage stage, Preferences preferences, Image icon, Runnable meanwhile, Runnable then) {
    var scene =
        new Scene(
            new StackPane(new ImageView(icon)),
            preferences.width(),
            preferences.height(),
            Color.web("#%06x".formatted(Palette.of(preferences.theme()).surface() & 0xffffff)));
    stage.setTitle("Downhill");
    stage.setScene(scene);
    stage.show();
    new AnimationTimer() {
      private int beats;

      @Override
      public void handle(long now) {
        beats++;
        if (beats == 2) {
          meanwhile.run();
        } else if (beats == BEATS) {
          stop();
          Platform.runLater(then);
        }
      }
    }.start();
  }
}
