package downhill.app.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import downhill.picture.surface.Anchor;
import downhill.picture.surface.Face;
import downhill.picture.surface.Fill;
import downhill.picture.surface.Raster;
import downhill.picture.surface.TextMetrics;
import downhill.picture.surface.TextStyle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasPngWriterTest {
  @TempDir private Path folder;

  @Test
  void writesWhatWasDrawnAtTheSizeAskedFor() throws Exception {
    Path file = folder.resolve("picture.png");
    int[] green = new int[100];
    Arrays.fill(green, 0xff00ff00);
    new CanvasPngWriter()
        .write(
            file,
            90,
            60,
            0x102030,
            surface -> {
              surface.fillRect(10, 10, 20, 20, 0, Fill.of(0xC0292B));
              surface.pushClip(40, 10, 10, 10);
              surface.image(new Raster(10, 10, green), 40, 10, 40, 40);
              surface.popClip();
              surface.text("가", 60, 50, TextStyle.NUMBER, Anchor.START, Fill.of(0xffffff));
            });
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(90);
    assertThat(image.getHeight()).isEqualTo(60);
    assertThat(image.getRGB(2, 2)).isEqualTo(0xff102030);
    assertThat(image.getRGB(20, 20)).isEqualTo(0xffC0292B);
    assertThat(image.getRGB(47, 17)).isEqualTo(0xff00ff00);
    assertThat(image.getRGB(55, 25)).isEqualTo(0xff102030);
    assertThat(inked(image, 60, 38, 14, 14)).isTrue();
  }

  private static boolean inked(BufferedImage image, int x, int y, int width, int height) {
    for (int dy = 0; dy < height; dy++) {
      for (int dx = 0; dx < width; dx++) {
        if ((image.getRGB(x + dx, y + dy) & 0xff) > 0x80) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void measuresTextAsJavaFxLaysItOut() throws Exception {
    Map<Face, Double> widths = new HashMap<>();
    String text = "loss along w = −42.73";
    new CanvasPngWriter()
        .write(
            folder.resolve("unused.png"),
            10,
            10,
            0,
            surface -> {
              for (Face face : Face.values()) {
                Text node = new Text(text);
                node.setFont(BundledFonts.of(new TextStyle(face, 13)));
                widths.put(face, node.getLayoutBounds().getWidth());
              }
            });
    for (Face face : Face.values()) {
      double measured = TextMetrics.width(text, new TextStyle(face, 13));
      assertThat(widths.get(face)).as(face.name()).isCloseTo(measured, within(0.02 * measured));
    }
  }
}
