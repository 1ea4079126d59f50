package downhill.app.launch;

import downhill.app.Fx;
import java.util.BitSet;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Where a letter leaves ink, to tell letters from one another and from the box for none. */
final class Ink {
  private Ink() {}

  /** The dark pixels of a text, from its first dark column and row on. */
  static BitSet of(String letter, String family) {
    WritableImage picture =
        Fx.get(() -> {
          var text = new Text(letter);
          text.setFont(Font.font(family, 40));
          return text.snapshot(null, null);
        });
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int left = width;
    int top = height;
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        if (dark(picture, x, y)) {
          left = Math.min(left, x);
          top = Math.min(top, y);
        }
      }
    }
    var ink = new BitSet();
    for (int x = left; x < width; x++) {
      for (int y = top; y < height; y++) {
        ink.set((x - left) * 200 + y - top, dark(picture, x, y));
      }
    }
    return ink;
  }

  private static boolean dark(WritableImage picture, int x, int y) {
    return picture.getPixelReader().getColor(x, y).getBrightness() < 0.5;
  }
}
