package downhill.app.taking;

import downhill.app.picture.Drawn;
import downhill.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a picture as the menu does once the system's dialog has named a file. */
public final class PictureMenuAccess {
  private PictureMenuAccess() {}

  /** Writes it on the ground of the light theme. */
  public static void write(Drawn drawn, Path file) throws IOException {
    new TakenPicture(drawn, Theme.LIGHT).write(file);
  }
}
