package downhill.app.compare;

import downhill.app.picture.PicturePane;
import downhill.picture.Palette;
import downhill.picture.Theme;
import downhill.picture.compare.RunLook;
import downhill.picture.surface.Surface;
import javafx.scene.layout.StackPane;

/** A short piece of a run's line with its mark, to stand before its name. */
final class RunSample extends StackPane {
  private static final double HEIGHT = 16;

  private final PicturePane<Look> look = new PicturePane<>(RunSample::paint);

  private record Look(int run, Theme theme) {}

  RunSample() {
    getChildren().add(look);
    setMinSize(RunLook.SAMPLE + 2, HEIGHT);
    setPrefSize(RunLook.SAMPLE + 2, HEIGHT);
    setMaxSize(RunLook.SAMPLE + 2, HEIGHT);
  }

  void show(int run, Theme theme) {
    look.show(new Look(run, theme));
  }

  private static void paint(Surface surface, double width, double height, Look shown) {
    new RunLook(shown.run()).sample(surface, 1, height / 2, Palette.of(shown.theme()));
  }
}
